import type { Claim, Dataset, Document, Entity } from "../src/core/model/dataset.ts";
import type { DocumentId, EntityId } from "../src/core/model/ids.ts";
import { fold } from "../src/core/search/fold.ts";
import { findDates } from "../src/core/suggest/find-dates.ts";
import { findFigures } from "../src/core/suggest/find-figures.ts";
import { findPhrases } from "../src/core/suggest/find-phrases.ts";
import { findKnownNames } from "../src/core/suggest/known-names.ts";
import { findNewNames } from "../src/core/suggest/new-names.ts";
import { rankEnds } from "../src/core/suggest/rank-ends.ts";
import { type CodedPassage, rankPassageTypes } from "../src/core/suggest/rank-passage-types.ts";
import { splitSentences } from "../src/core/texts/sentences.ts";

/** How many of how many cases a suggestion was right in. */
export interface Score {
  readonly what: string;
  readonly right: number;
  readonly of: number;
}

interface Held {
  readonly document: Document;
  readonly text: string;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
}

const ENDS = 8;
/** Of the eight so many at most are names and phrases of which no entity is made yet. */
const NEW_ENDS = 3;
const NAMED_TYPES = new Set([
  "state",
  "person",
  "institution",
  "company",
  "armed-force",
  "place",
  "corridor",
]);
const DATES = 6;
const FIGURES = ["share", "value", "duration", "amount", "count"];

const namesOf = ({ name, names }: Entity) => [name, ...names.map(({ text }) => text)];
/** Every word of three letters and more begins with a capital. */
const isProper = (name: string) =>
  name
    .split(/[\s-]+/)
    .every((word) => word.length < 3 || word === "and" || word === "the" || /^\p{Lu}/u.test(word));

function holdOut(dataset: Dataset, texts: ReadonlyMap<DocumentId, string>): readonly Held[] {
  return dataset.documents.flatMap((document) => {
    const text = texts.get(document.id);
    if (text === undefined) return [];
    const claims = dataset.claims
      .filter(({ evidence }) => evidence[0]?.document === document.id)
      .toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
    return [{ document, text, claims }];
  });
}

const toEnds = (claims: readonly Claim[]): ReadonlySet<EntityId> =>
  new Set(claims.flatMap(({ subject, object }) => [subject, object]));

/** New names of a sentence, then its phrases, folded. */
function listFresh(sentence: string, entities: readonly Entity[]): readonly string[] {
  const known = findKnownNames(sentence, entities);
  const found = [...findNewNames(sentence, entities, known), ...findPhrases(sentence, known)];
  return [...new Set(found.map(({ start, end }) => fold(sentence.slice(start, end))))];
}

const isLoosely = (a: string, b: string) => a.includes(b) || b.includes(a);

/** A coded date may be marked as approximate, which no words of a text are. */
const isSameDate = (a: string, b: string) => a.replaceAll("~", "") === b.replaceAll("~", "");

function createTally() {
  const scores = new Map<string, Score>();
  return {
    add(what: string, isRight: boolean) {
      const { right, of } = scores.get(what) ?? { right: 0, of: 0 };
      scores.set(what, { what, right: right + Number(isRight), of: of + 1 });
    },
    list: (): readonly Score[] => [...scores.values()],
  };
}

/** What is at hand of a data set and its texts. */
interface Material {
  readonly dataset: Dataset;
  readonly texts: ReadonlyMap<DocumentId, string>;
  readonly byId: ReadonlyMap<EntityId, Entity>;
}

type Add = (what: string, isRight: boolean) => void;

/** The words of a claim's passages with the types of its ends. */
function toCoded({ texts, byId }: Material, claim: Claim): CodedPassage | null {
  const [subject, object] = [byId.get(claim.subject), byId.get(claim.object)];
  if (subject === undefined || object === undefined) return null;
  const text = claim.evidence
    .map(({ document, start, end }) => texts.get(document)?.slice(start, end) ?? "")
    .join(" ");
  return { text, relation: claim.relation, subjectType: subject.type, objectType: object.type };
}

function scoreNames(
  add: Add,
  { byId }: Material,
  { document, text, claims }: Held,
  known: readonly Entity[],
) {
  const body = text.slice(document.body?.start ?? 0, document.body?.end);
  const coded = [...toEnds(claims)].flatMap((id) => byId.get(id) ?? []);
  const isKnown = new Set(known.map(({ id }) => id));
  const found = findKnownNames(body, known);
  const named = new Set(found.flatMap(({ entities }) => entities));
  const fresh = findNewNames(body, known, found).map(({ start, end }) => fold(body.slice(start, end)));
  for (const entity of coded)
    if (NAMED_TYPES.has(entity.type) && isKnown.has(entity.id))
      add("known actors and places found", named.has(entity.id));
  const proper = coded.filter(
    (entity) =>
      !isKnown.has(entity.id) && namesOf(entity).some((name) => isProper(name) && body.includes(name)),
  );
  for (const entity of proper)
    add(
      "new proper names found",
      namesOf(entity).some((name) => fresh.includes(fold(name))),
    );
  const all = coded.flatMap(namesOf).map(fold);
  for (const name of new Set(fresh)) {
    add("suggestions of new names right, exactly", all.includes(name));
    add(
      "suggestions of new names right, loosely",
      all.some((other) => isLoosely(other, name)),
    );
  }
}

function scoreClaims(
  add: Add,
  material: Material,
  { document, text, claims }: Held,
  others: readonly CodedPassage[],
  known: readonly Entity[],
) {
  const { dataset, byId } = material;
  const sentences = splitSentences(text, document);
  const before: CodedPassage[] = [];
  const recent: EntityId[] = [];
  const dated: string[] = [];
  const metBefore = new Set(known.map(({ id }) => id));
  const metHere = new Set<EntityId>();
  for (const claim of claims) {
    const [passage] = claim.evidence;
    const coded = toCoded(material, claim);
    if (passage === undefined || coded === null) continue;
    const inside = sentences.filter(({ start, end }) => start < passage.end && end > passage.start);
    const sentence = {
      start: Math.min(passage.start, inside[0]?.start ?? passage.start),
      end: Math.max(passage.end, inside.at(-1)?.end ?? passage.end),
    };
    const endsIn = (entities: readonly Entity[]) =>
      rankEnds(text, { passage, sentence, recent }, entities).slice(0, ENDS);
    const hasBoth = (offered: readonly EntityId[]) =>
      offered.includes(claim.subject) && offered.includes(claim.object);
    const entitiesNow = dataset.entities.filter(({ id }) => metBefore.has(id) || metHere.has(id));
    const isMet = [claim.subject, claim.object].every((id) => metBefore.has(id) || metHere.has(id));
    const isOffered = (entities: readonly Entity[]) => {
      const fresh = listFresh(text.slice(sentence.start, sentence.end), entities);
      const chips = endsIn(entities);
      const room = chips.slice(0, ENDS - Math.min(fresh.length, NEW_ENDS));
      return [claim.subject, claim.object].every((id) => {
        if (entities.some((entity) => entity.id === id)) return room.includes(id);
        const entity = byId.get(id);
        return (
          entity !== undefined &&
          namesOf(entity).some((name) =>
            fresh.slice(0, NEW_ENDS).some((words) => isLoosely(words, fold(name))),
          )
        );
      });
    };
    const hasEnds = isOffered(entitiesNow);
    add("both ends among 8, all", hasEnds);
    if (isMet) add("both ends among 8, coded before", hasBoth(endsIn(entitiesNow)));
    add("both ends among 8, from an empty graph", isOffered(entitiesNow.filter(({ id }) => metHere.has(id))));
    add("subject offered first", endsIn(entitiesNow)[0] === claim.subject);
    const rank = (earlier: readonly CodedPassage[]) =>
      rankPassageTypes(coded.text, coded, dataset.ontology, earlier).findIndex(
        ({ id }) => id === claim.relation,
      );
    const first = rank(others);
    const later = rank([...others, ...before]);
    add("type among 3, from the first claim", first < 3);
    add("type among 8, from the first claim", first < 8);
    add("type among 3, while coding", later < 3);
    add("type among 8, while coding", later < 8);
    add("whole claim offered (8 ends, 3 types)", hasEnds && later < 3);
    if (claim.when !== undefined) {
      const { edtf } = claim.when;
      const dates = findDates(text.slice(sentence.start, sentence.end)).map((date) => date.edtf);
      add(
        "date among those of its sentence and the last six used",
        [...dates, ...dated.slice(0, DATES)].some((date) => isSameDate(date, edtf)),
      );
      if (dated.includes(edtf)) dated.splice(dated.indexOf(edtf), 1);
      dated.unshift(edtf);
    }
    for (const key of FIGURES) {
      const value = claim.qualifiers[key];
      if (value === undefined) continue;
      const figures = findFigures(text.slice(sentence.start, sentence.end)).filter(
        ({ measure }) => measure === key,
      );
      add(
        "figure among those of its sentence",
        figures.some((figure) => JSON.stringify(figure.value) === JSON.stringify(value)),
      );
    }
    before.push(coded);
    for (const id of [claim.subject, claim.object]) {
      metHere.add(id);
      if (recent.includes(id)) recent.splice(recent.indexOf(id), 1);
      recent.unshift(id);
    }
  }
}

/** How often each suggestion is right where one document is left out, the others being what was coded before; over all documents. */
export function scoreSuggestions(dataset: Dataset, texts: ReadonlyMap<DocumentId, string>): readonly Score[] {
  const tally = createTally();
  const material = { dataset, texts, byId: new Map(dataset.entities.map((entity) => [entity.id, entity])) };
  const held = holdOut(dataset, texts);
  for (const one of held) {
    const rest = held.filter((other) => other !== one).flatMap(({ claims }) => claims);
    const ids = toEnds(rest);
    const known = dataset.entities.filter(({ id }) => ids.has(id));
    scoreNames(tally.add, material, one, known);
    scoreClaims(
      tally.add,
      material,
      one,
      rest.flatMap((claim) => toCoded(material, claim) ?? []),
      known,
    );
  }
  return tally.list();
}
