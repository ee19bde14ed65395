import type { Scene } from "../drawing/scene.ts";
import type { Ontology, RelationType } from "../model/ontology.ts";

/** The types of the two ends of a relation; null = not chosen yet. */
export type EndTypes = readonly [string | null, string | null];

const admits = (types: "*" | readonly string[], type: string | null) =>
  types === "*" || type === null || types.includes(type);

/** Whether a relation type admits ends of two types. */
const fitsEnds = ({ domain, range }: RelationType, [from, to]: EndTypes): boolean =>
  admits(domain, from) && admits(range, to);

/** How often relations of a type stand between entities of two types, and those of one of the two. */
interface Use {
  readonly both: number;
  readonly one: number;
  readonly all: number;
}

const NONE: Use = { both: 0, one: 0, all: 0 };

type Columns = Pick<Scene, "source" | "target" | "relationType" | "entityType">;

/** How a graph uses each relation type for ends of two types. Linear in its relations. */
function countUses(scene: Columns, { entityTypes, relationTypes }: Ontology, [from, to]: EndTypes) {
  const uses = new Map<string, Use>();
  const is = (u: number | undefined, type: string | null) =>
    type !== null && entityTypes[scene.entityType[u ?? -1] ?? -1]?.id === type;
  for (const [r, at] of scene.relationType.entries()) {
    const type = relationTypes[at];
    if (type === undefined) continue;
    const [source, target] = [scene.source[r], scene.target[r]];
    const [begins, ends] = [is(source, from), is(target, to)];
    // Where there is no direction, either end may be named first.
    const [turnedBegins, turnedEnds] = type.directed ? [false, false] : [is(target, from), is(source, to)];
    const before = uses.get(type.id) ?? NONE;
    uses.set(type.id, {
      both: before.both + Number((begins && ends) || (turnedBegins && turnedEnds)),
      one: before.one + Number(begins || ends || turnedBegins || turnedEnds),
      all: before.all + 1,
    });
  }
  return uses;
}

/**
 * The relation types that admit ends of two types, the most likely first: by how often the graph has them between such ends, then at
 * one such end, then at all; of equals a type made for such ends stands before one that admits anything, else the vocabulary decides.
 */
export function rankTypes(scene: Columns, ontology: Ontology, ends: EndTypes): readonly RelationType[] {
  const uses = countUses(scene, ontology, ends);
  const countOf = ({ id }: RelationType) => uses.get(id) ?? NONE;
  const width = ({ domain, range }: RelationType) => Number(domain === "*") + Number(range === "*");
  return ontology.relationTypes
    .filter((type) => fitsEnds(type, ends))
    .toSorted((a, b) => {
      const [mine, theirs] = [countOf(a), countOf(b)];
      return theirs.both - mine.both || theirs.one - mine.one || theirs.all - mine.all || width(a) - width(b);
    });
}
