import { ICONS } from "../../core/appearance/icons.ts";
import { type KindLook, type KindLooks, lookOf } from "../../core/appearance/kind-looks.ts";
import { isPaletteName } from "../../core/model/ontology.ts";
import { escapePart } from "../base/url-parts.ts";

/** What stands before the id of a kind: `look.person=teal.ship`, `line.conflict=plum`. */
const PREFIXES = { entities: "look.", relations: "line." } as const;

const kindOf = (key: string): KindLook["of"] | undefined =>
  (["entities", "relations"] as const).find((of) => key.startsWith(PREFIXES[of]));

export const isLookPart = (key: string): boolean => kindOf(key) !== undefined;

/** One part of a link for each kind: colour, icon, or both with a dot between; a dot before an icon alone. */
export const writeLooks = (looks: KindLooks): readonly string[] =>
  looks.map(
    ({ of, id, colour = "", icon }) =>
      `${PREFIXES[of]}${escapePart(id)}=${colour}${icon === undefined ? "" : `.${icon}`}`,
  );

/** The looks with one more; null when the part says nothing that can be drawn, or names a kind again. */
export function readLook(looks: KindLooks, key: string, text: string): KindLooks | null {
  const of = kindOf(key);
  if (of === undefined) return null;
  const id = key.slice(PREFIXES[of].length);
  const [colour = "", icon, ...more] = text.split(".");
  if (id === "" || more.length > 0 || lookOf(looks, of, id) !== undefined) return null;
  if (colour !== "" && !isPaletteName(colour)) return null;
  if (icon !== undefined && (of === "relations" || !ICONS.has(icon))) return null;
  if (colour === "" && icon === undefined) return null;
  return [
    ...looks,
    { of, id, ...(colour === "" ? {} : { colour }), ...(icon === undefined ? {} : { icon }) },
  ];
}
