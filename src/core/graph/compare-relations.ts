import { lazy } from "../base/lazy.ts";
import { isOwnKnowledge, isReadByPerson } from "../model/claim-ground.ts";
import { type Claim, MODALITIES } from "../model/dataset.ts";
import { type EquivalenceClasses, refineClasses, toClasses } from "./equivalence-classes.ts";
import type { Graph } from "./graph.ts";
import type { PeriodColumns } from "./relation-columns.ts";

/** What a condition on single relations may ask of them. Ends are no column: what depends on them is a condition on entities. */
export interface RelationColumns {
  /** Index into `ontology.relationTypes`. */
  readonly relationType: Uint16Array;
  /** Index into `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  /** Distinct documents, 255 at most. */
  readonly documentCount: Uint8Array;
  /** Bit `i` = some claim has modality `MODALITIES[i]`; 0 = none that a person coded. */
  readonly modalities: Uint8Array;
  readonly period: PeriodColumns;
}

export type RelationColumn = keyof RelationColumns;

/** Relations column by column, and which of them some columns do not tell apart. */
export interface RelationComparison {
  readonly column: <Name extends RelationColumn>(name: Name) => RelationColumns[Name];
  /** Two relations share a class exactly when they are equal in all of these columns. Kept for each set of columns. */
  readonly classesBy: (names: readonly RelationColumn[]) => EquivalenceClasses;
}

export const modalityBit = (modality: Claim["modality"]): number => 1 << MODALITIES.indexOf(modality);

function toModalities({ dataset: { claims, relations } }: Graph): Uint8Array {
  const bitOf = new Map(
    claims.map((claim) => [
      claim.id,
      isReadByPerson(claim) || isOwnKnowledge(claim) ? modalityBit(claim.modality) : 0,
    ]),
  );
  return Uint8Array.from(relations, ({ claims: ids }) =>
    ids.reduce((bits, id) => bits | (bitOf.get(id) ?? 0), 0),
  );
}

/** Periods as columns of numbers: two are equal when they begin and end together, or else are told apart, if either has gaps. */
function toPeriodKeys({ offsets, from, to }: PeriodColumns, rows: number): readonly ArrayLike<number>[] {
  const first = new Float64Array(rows).fill(Infinity);
  const last = new Float64Array(rows).fill(-Infinity);
  const gapped = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const begin = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    if (begin === end) continue;
    first[row] = from[begin] ?? 0;
    last[row] = to[end - 1] ?? 0;
    if (end - begin > 1) gapped[row] = row + 1;
  }
  return [first, last, gapped];
}

/** Columns and classes of a graph's relations, each made on first use: linear in the relations, `modalities` in the claims too. */
export function compareRelations(graph: Graph): RelationComparison {
  const { relationCount: rows } = graph;
  const modalities = lazy(() => toModalities(graph));
  const columns: RelationColumns = {
    relationType: graph.relationType,
    certainty: graph.certainty,
    documentCount: graph.documentCount,
    get modalities() {
      return modalities();
    },
    get period() {
      return graph.periods();
    },
  };
  const keysOf = (name: RelationColumn): readonly ArrayLike<number>[] =>
    name === "period" ? toPeriodKeys(columns.period, rows) : [columns[name]];
  const ofColumn = new Map<RelationColumn, EquivalenceClasses>();
  const classify = (name: RelationColumn): EquivalenceClasses => {
    const known = ofColumn.get(name);
    if (known !== undefined) return known;
    const made = refineClasses(
      keysOf(name).map((key) => toClasses(key, rows)),
      rows,
    );
    ofColumn.set(name, made);
    return made;
  };
  const ofSet = new Map<string, EquivalenceClasses>();
  return {
    column: (name) => columns[name],
    classesBy(names) {
      const distinct = [...new Set(names)].sort();
      const key = distinct.join();
      const known = ofSet.get(key);
      if (known !== undefined) return known;
      const made = refineClasses(distinct.map(classify), rows);
      ofSet.set(key, made);
      return made;
    },
  };
}

/** The columns of these names and no others. */
export const pickColumns = (
  { column }: RelationComparison,
  names: readonly RelationColumn[],
): RelationColumns => Object.assign({}, ...names.map((name) => ({ [name]: column(name) })));
