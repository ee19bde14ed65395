import type { Merged } from "../merge/merge-datasets.ts";
import type { Dataset } from "../model/dataset.ts";
import { formatEdtf, fromDay } from "../model/dates.ts";
import type { Finding } from "../model/finding.ts";
import type { Counts, MatchPreview, MergePreview, Preview, PreviewLine, TypeCount } from "./importing.ts";

/** What the files are under the settings chosen, by themselves and with the graph that they are added to. */
export interface Settled {
  /** The files by themselves. */
  readonly alone: Dataset;
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly merged: Merged | null;
}

const MOST_LINES = 12;
const MOST_MATCHES = 200;
const MOST_CONFLICTS = 200;

const countAll = ({ entities, relations, claims, documents }: Dataset): Counts => ({
  entities: entities.length,
  relations: relations.length,
  claims: claims.length,
  documents: documents.length,
});

function countTypes(
  records: readonly { readonly type: string }[],
  types: readonly { readonly id: string; readonly label: string }[],
): readonly TypeCount[] {
  const labels = new Map(types.map(({ id, label }) => [id, label]));
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ label: labels.get(type) ?? type, count }))
    .sort((a, b) => b.count - a.count);
}

/** An interval in words: `2016`, `1 May 2016 to 3 June 2017`. */
function toSpan(from: number, to: number): string {
  const day = (value: number) => (Number.isFinite(value) ? fromDay(value) : "..");
  const [first, last] = [day(from), day(to)];
  const [start, end] = [first.replace(/-01-01$/, ""), last.replace(/-12-31$/, "")];
  const isYears = (start !== first || first === "..") && (end !== last || last === "..");
  const [a, b] = isYears ? [start, end] : [first, last];
  return formatEdtf(a === b ? a : `${a}/${b}`);
}

function toLines({ entities, relations, documents, ontology }: Dataset): readonly PreviewLine[] {
  const shown = relations.slice(0, MOST_LINES);
  const wanted = new Set(shown.flatMap(({ source, target }) => [source, target]));
  const names = new Map(entities.flatMap(({ id, name }) => (wanted.has(id) ? [[id, name] as const] : [])));
  const verbs = new Map(ontology.relationTypes.map(({ id, label }) => [id, label]));
  const titles = new Map(documents.map(({ id, label }) => [id, label]));
  return shown.map(({ id, source, target, type, directed, period, documents: stated }) => ({
    id,
    source: names.get(source) ?? source,
    verb: verbs.get(type) ?? type,
    target: names.get(target) ?? target,
    directed,
    when: period.length === 0 ? null : period.map(({ from, to }) => toSpan(from, to)).join("; "),
    documents: stated.map((id) => titles.get(id) ?? id),
  }));
}

function toMergePreview(base: Dataset, { alone: added, dataset, merged }: Settled): MergePreview | null {
  if (merged === null) return null;
  const { matches, conflicts } = merged;
  // What asks for a decision comes first.
  const inOrder = matches.toSorted((a, b) => Number(a.isLikely) - Number(b.isLikely)).slice(0, MOST_MATCHES);
  const here = new Map(base.entities.map((entity) => [entity.id, entity]));
  const there = new Map(added.entities.map((entity) => [entity.id, entity]));
  const labels = new Map(base.ontology.entityTypes.map(({ id, label }) => [id, label]));
  return {
    before: countAll(base),
    added: countAll(added),
    after: countAll(dataset),
    matches: inOrder.flatMap((match): readonly MatchPreview[] => {
      const [own, other] = [here.get(match.base), there.get(match.added)];
      return own === undefined || other === undefined
        ? []
        : [{ ...match, name: own.name, otherName: other.name, type: labels.get(own.type) ?? own.type }];
    }),
    matchCount: matches.length,
    conflicts: conflicts.slice(0, MOST_CONFLICTS),
    conflictCount: conflicts.length,
  };
}

/** What a reader is shown before a file is opened: how its relations will read, its types counted, what merging does. */
export function previewImport(settled: Settled, base: Dataset | null): Preview {
  const { alone } = settled;
  return {
    counts: countAll(alone),
    dated: alone.relations.filter(({ period }) => period.length > 0).length,
    entityTypes: countTypes(alone.entities, alone.ontology.entityTypes),
    relationTypes: countTypes(alone.relations, alone.ontology.relationTypes),
    lines: toLines(alone),
    findings: settled.findings,
    merge: base === null ? null : toMergePreview(base, settled),
  };
}
