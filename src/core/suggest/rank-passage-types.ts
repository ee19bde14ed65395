import type { EntityTypeId, RelationTypeId } from "../model/ids.ts";
import type { Ontology, RelationType } from "../model/ontology.ts";
import { listStems } from "./stems.ts";

/** A claim that was coded, with the words of its passages. */
export interface CodedPassage {
  readonly text: string;
  readonly relation: RelationTypeId;
  readonly subjectType: EntityTypeId;
  readonly objectType: EntityTypeId;
}

/** The types of the two ends of the claim that is being coded; null = not chosen yet. */
export interface ChosenEnds {
  readonly subjectType: EntityTypeId | null;
  readonly objectType: EntityTypeId | null;
}

const admits = (types: RelationType["domain"], type: EntityTypeId | null) =>
  types === "*" || type === null || types.includes(type);

/** The words of a type itself, which a passage of its kind may use. */
const listCues = ({ label, inverse, definition, phrases = [] }: RelationType): readonly string[] =>
  listStems([label, inverse, definition, ...phrases.map(({ forward }) => forward)].join(" "));

/** What a claim counts whose ends only partly are of the chosen types. */
const PARTLY = 0.1;
/** Added to each count, so that nothing is impossible that was not seen yet. */
const SMOOTHING = 0.15;
/** What a word of the type itself counts, against the logarithms of what was coded. `npm run suggest-scores` measures these. */
const CUE = 3;
const WORD = 0.3;
/** How many claims' worth of doubt stand against the words of a type that few claims have. */
const DOUBT = 4;

/** Counts over coded passages: how often each type stands, weighted by its ends, and which words go with it. */
function learn(coded: readonly CodedPassage[], { subjectType, objectType }: ChosenEnds) {
  const ends = new Map<string, number>();
  const claims = new Map<string, number>();
  const words = new Map<string, Map<string, number>>();
  const spread = new Map<string, number>();
  for (const { text, relation, subjectType: from, objectType: to } of coded) {
    const fitting = [subjectType === null || subjectType === from, objectType === null || objectType === to];
    const weight = fitting.every(Boolean) ? 1 : fitting.some(Boolean) ? PARTLY : 0;
    ends.set(relation, (ends.get(relation) ?? 0) + weight);
    claims.set(relation, (claims.get(relation) ?? 0) + 1);
    const counts = words.get(relation) ?? new Map<string, number>();
    words.set(relation, counts);
    for (const word of listStems(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      spread.set(word, (spread.get(word) ?? 0) + 1);
    }
  }
  return { ends, claims, words, spread };
}

/**
 * The relation types that admit the ends of a claim, the likeliest for its passage first: by the words of the type in the passage, by how
 * often claims coded before have the type between such ends, and by the words of their passages. Linear in the coded passages. What it
 * learns it does not keep.
 */
export function rankPassageTypes(
  passage: string,
  ends: ChosenEnds,
  { relationTypes }: Pick<Ontology, "relationTypes">,
  coded: readonly CodedPassage[],
): readonly RelationType[] {
  const learnt = learn(coded, ends);
  const total = [...learnt.ends.values()].reduce((sum, count) => sum + count, 0);
  const stems = listStems(passage);
  const cues = relationTypes.map((type) => new Set(listCues(type)));
  const scored = relationTypes.map((type, i) => {
    const own = learnt.words.get(type.id);
    const claims = learnt.claims.get(type.id) ?? 0;
    const share = ((learnt.ends.get(type.id) ?? 0) + SMOOTHING) / (total + SMOOTHING * relationTypes.length);
    let score = Math.log(share) - Number(type.lastResort === true);
    for (const word of stems) {
      if (cues[i]?.has(word) === true) score += CUE / cues.filter((words) => words.has(word)).length;
      const spread = learnt.spread.get(word);
      if (spread === undefined) continue;
      const usual = (spread + 0.5) / (coded.length + 1);
      const here = ((own?.get(word) ?? 0) + DOUBT * usual) / (claims + DOUBT);
      score += WORD * Math.log(here / usual);
    }
    return { type, score };
  });
  return scored
    .filter(({ type }) => admits(type.domain, ends.subjectType) && admits(type.range, ends.objectType))
    .sort((a, b) => b.score - a.score)
    .map(({ type }) => type);
}
