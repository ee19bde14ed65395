import type { EntityType } from "../model/ontology.ts";

type KindLook = Pick<EntityType, "shape" | "icon">;

/** Words for kinds of things, in the singular, by the look that the house gives such kinds. */
const WORDS: readonly (readonly [KindLook, string])[] = [
  [{ shape: "circle", icon: "landmark" }, "state country nation government republic kingdom empire"],
  [
    { shape: "circle", icon: "map" },
    "place location city town village region area province district county territory island port airport settlement municipality site sea river",
  ],
  [
    { shape: "circle", icon: "user" },
    "person human individual man woman people politician leader character author actor artist player director officer employee user member owner minister president official scientist researcher writer journalist",
  ],
  [
    { shape: "square", icon: "scale" },
    "institution court ministry authority agency university school college ngo charity association committee council parliament department office publicbody foundation museum hospital",
  ],
  [
    { shape: "square", icon: "building-2" },
    "company organisation organization business firm corporation enterprise legalentity employer publisher manufacturer supplier subsidiary holding trust partnership",
  ],
  [{ shape: "square", icon: "banknote" }, "bank fund account bankaccount cryptowallet wallet"],
  [{ shape: "square", icon: "shield" }, "force army military militia police navy regiment unit brigade"],
  [
    { shape: "hexagon", icon: "package" },
    "good product commodity item weapon asset object thing material resource security drug chemical substance",
  ],
  [{ shape: "hexagon", icon: "ship" }, "ship vessel boat yacht tanker ferry"],
  [{ shape: "hexagon", icon: "plane" }, "plane airplane aircraft airline flight"],
  [{ shape: "hexagon", icon: "car" }, "vehicle car truck bus"],
  [
    { shape: "hexagon", icon: "users" },
    "community group family team party tribe gang clan network movement club population",
  ],
  [
    { shape: "hexagon", icon: "lightbulb" },
    "concept topic idea theme category subject keyword notion theory",
  ],
  [{ shape: "diamond", icon: "route" }, "corridor route road railway street path pipeline canal border line"],
  [
    { shape: "diamond", icon: "file-signature" },
    "agreement treaty contract document law deal loan licence license paper article report publication book patent passport letter email message invoice",
  ],
  [{ shape: "diamond", icon: "house" }, "address house building property realestate estate"],
  [{ shape: "triangle", icon: "swords" }, "conflict war battle attack dispute fight crime"],
  [
    { shape: "triangle", icon: "calendar" },
    "event meeting conference incident date transaction payment transfer election sanction debt ownership",
  ],
];

const LOOKS: ReadonlyMap<string, KindLook> = new Map(
  WORDS.flatMap(([look, words]) => words.split(" ").map((word) => [word, look] as const)),
);

function toSingular(word: string): string {
  if (word.endsWith("ies") && word !== "series") return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

const find = (word: string): KindLook | undefined => LOOKS.get(word) ?? LOOKS.get(toSingular(word));

/**
 * The look of a kind of things by its name in English, whatever its case, number and compound: `Company`, `bank_accounts`, `ShellCompany`. Where
 * the whole says nothing, its last word does, then the ones before. Null for words that are not known.
 */
export function findKindLook(name: string): KindLook | null {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const known = [words.join(""), ...words.toReversed()].map(find).find((look) => look !== undefined);
  return known ?? null;
}
