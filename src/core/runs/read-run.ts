import { addExample, collectFindings, type Findings } from "../formats/findings.ts";
import type { Imported, InputFile } from "../formats/format.ts";
import type { Mapping } from "../formats/mapping.ts";
import { compact } from "../formats/optional-field.ts";
import type { RawEdge, RawNode } from "../formats/raw-graph.ts";
import { KEEP_EVERYTHING, type Repairs } from "../formats/repairs.ts";
import { resolveGraph } from "../formats/resolve-graph.ts";
import { toDataset } from "../formats/to-dataset.ts";
import type { AttributeValue, Claim, Dataset, Entity, Relation } from "../model/dataset.ts";
import { fromDay, type Interval } from "../model/dates.ts";
import { summariseClaims } from "../model/derive-relations.ts";
import { toClaimId, toEntityId } from "../model/ids.ts";
import { ok, type Result } from "../model/result.ts";
import { fold } from "../search/fold.ts";
import type { Maker } from "./maker.ts";
import { placeSources } from "./place-sources.ts";
import type { Run, RunEntity, RunRelation } from "./run.ts";
import { createRunFiles } from "./run-files.ts";

/** A run as a graph, with the texts of its documents by SHA-256. */
export interface ReadRun extends Imported {
  /** `a run of LightRAG`: what was opened, in words. */
  readonly what: string;
  readonly texts: ReadonlyMap<string, string>;
}

const TYPE = "type";
/** The type of relations to which a maker gives none. */
const RELATED = "is related to";

const MAPPING: Mapping = {
  entityType: TYPE,
  relationType: [TYPE],
  from: null,
  to: null,
  label: null,
  document: null,
};

const withType = (attributes: RunEntity["attributes"], type: string | null): Map<string, AttributeValue> => {
  const all = new Map<string, AttributeValue>();
  // What the maker's own attributes call so would be taken for the type.
  for (const [title, value] of attributes) all.set(title === TYPE ? `${TYPE} (attribute)` : title, value);
  if (type !== null) all.set(TYPE, type);
  return all;
};

/** Ids that say the same from one reading to the next, whatever the order of the file. */
function nameRelations(relations: readonly RunRelation[]): readonly string[] {
  const counts = new Map<string, number>();
  return relations.map(({ source, type, target }) => {
    const id = `${source} / ${type ?? RELATED} / ${target}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id} (${count})`;
  });
}

/** A period as EDTF, as coarse as whole months and years are. */
function toEdtf({ from, to }: Interval): string {
  const [first, last] = [from, to].map((day) => (Number.isFinite(day) ? fromDay(day) : ".."));
  if (first === last) return first ?? "..";
  const isYears = /-01-01$|^\.\.$/.test(first ?? "") && /-12-31$|^\.\.$/.test(last ?? "");
  const [start, end] = isYears
    ? [first?.replace(/-01-01$/, ""), last?.replace(/-12-31$/, "")]
    : [first, last];
  if (start === end) return start ?? "..";
  const month = first?.slice(0, 7);
  const isMonth = /-01$/.test(first ?? "") && month === last?.slice(0, 7) && to - from >= 27;
  return isMonth && Number.isFinite(to) && fromDay(to + 1).endsWith("-01")
    ? (month ?? "")
    : `${start}/${end}`;
}

/** `OWNS_PROPERTY_IN` as words in a sentence. */
const wordType = (type: string): string =>
  /^(?:not )?[A-Z0-9_]+$/.test(type) ? type.toLowerCase().replaceAll("_", " ") : type.replaceAll("_", " ");

/** Entities whose ids are equal but for capitals are told: they stay apart. */
function tellCase(entities: readonly RunEntity[], findings: Findings): void {
  const known = new Map<string, string>();
  for (const { id } of entities) {
    const folded = id.toLowerCase();
    const other = known.get(folded);
    if (other === undefined) known.set(folded, id);
    else if (other !== id) addExample(findings, "Ids differ in capitals alone; they were kept apart", id);
  }
}

function toEntity(entity: Entity, run: RunEntity | undefined): Entity {
  if (run === undefined) return entity;
  const names = run.names.filter((name) => name !== run.name);
  return {
    ...entity,
    summary: run.summary,
    names: [...new Set(names)].map((text) => ({ text, kind: "alias" as const })),
  };
}

/** How a reader would name an entity: all of its names, the one in brackets apart. */
const namesOf = (entity: RunEntity | undefined, id: string): readonly string[] =>
  entity === undefined ? [id] : [...new Set([entity.name, ...entity.names])];

function toModality({ method, speaker }: RunRelation): Claim["modality"] {
  if (speaker !== undefined) return "attributed";
  return method === undefined || method === "extracted" ? "asserted" : "implied";
}

function assemble(run: Run, { label, isWritten }: Maker, repairs: Repairs, findings: Findings) {
  tellCase(run.entities, findings);
  const whole = run.relations.filter(({ source, target }) => source !== "" && target !== "");
  if (whole.length < run.relations.length)
    findings.add("Relations without both ends were left out", undefined, run.relations.length - whole.length);
  const ids = nameRelations(whole);
  const resolved = resolveGraph(
    run.entities.map(({ id, name, type, attributes }) => ({
      id,
      rest: { label: name, attrs: withType(attributes, type) } satisfies Omit<RawNode, "id">,
    })),
    whole.map((relation, index) => {
      const { source, target, directed, type, weight, times, attributes } = relation;
      const rest: Omit<RawEdge, "id"> = compact({
        source,
        target,
        directed,
        weight,
        attrs: withType(attributes, type ?? RELATED),
        spells: times === undefined ? undefined : [times],
      });
      return { id: ids[index] ?? "", rest };
    }),
    findings,
    { ...KEEP_EVERYTHING, dangling: repairs.dangling },
  );
  const graph = { format: label, meta: {}, findings: [], ...resolved };
  const foreign = toDataset(graph, findings, MAPPING, run.title);

  const byId = new Map<string, RunEntity>();
  for (const entity of run.entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  const entityNamed = new Map(run.entities.map((entity) => [fold(entity.name), entity.id]));
  const relationOf = new Map(ids.map((id, index) => [id, whole[index]]));
  const placer = placeSources(run, isWritten === true ? null : label, findings);
  const labels = new Map(foreign.entities.map(({ id, name }) => [id, name]));
  const claims: Claim[] = [];
  const relations = foreign.relations.map((relation): Relation => {
    const read = relationOf.get(relation.id);
    if (read === undefined) return relation;
    const { confidence, method, speaker, says } = read;
    const placed = placer.place(
      read.sources,
      namesOf(byId.get(read.source), read.source),
      namesOf(byId.get(read.target), read.target),
    );
    const by = speaker === undefined ? undefined : entityNamed.get(fold(speaker));
    const [period, ...more] = relation.period;
    const [from, to] = [
      labels.get(relation.source) ?? read.source,
      labels.get(relation.target) ?? read.target,
    ];
    const plain = `${from} ${wordType(relation.type)} ${to}`;
    const claim: Claim = compact({
      id: toClaimId(`claim:${relation.id}`),
      subject: relation.source,
      relation: relation.type,
      object: relation.target,
      qualifiers: {},
      when: period === undefined || more.length > 0 ? undefined : { edtf: toEdtf(period) },
      modality: toModality(read),
      attributedTo: by === undefined ? [] : [toEntityId(by)],
      stances: [],
      evidence: placed.evidence,
      says: says.trim() === "" ? `${plain}.` : says.trim(),
      note: speaker === undefined || by !== undefined ? undefined : `Said by ${speaker}.`,
      ...(isWritten === true ? {} : { ground: "machine-made" as const, maker: label }),
      method,
      confidence,
      sources: placed.sources.length === 0 ? undefined : placed.sources,
    });
    claims.push(claim);
    const { documents, certainty } = summariseClaims([claim]);
    return { ...relation, claims: [claim.id], documents, certainty };
  });
  const dataset: Dataset = {
    ...foreign,
    documents: placer.documents,
    entities: foreign.entities.map((entity, index) =>
      toEntity(entity, run.entities[index] ?? byId.get(entity.id)),
    ),
    claims,
    relations,
  };
  return { dataset, texts: placer.texts };
}

/**
 * Reads what a program has left behind after reading texts: its entities and relations, each relation as a machine-made claim with
 * its sources, in place in the texts wherever these are at hand. All or nothing. Cost: linear, but for looking up passages,
 * where every chunk is searched once for each relation that names it.
 */
export function readRun(
  { maker, main }: { readonly maker: Maker; readonly main: string },
  files: readonly InputFile[],
  repairs: Repairs = KEEP_EVERYTHING,
): Result<ReadRun> {
  const findings = collectFindings();
  const run = maker.read(main, createRunFiles(files, findings), findings);
  if (!run.ok) return run;
  const { dataset, texts } = assemble(run.value, maker, repairs, findings);
  // Doubled ids are always kept here: what each names as its source is told apart by them.
  const told = findings
    .list()
    .map(({ repair, ...finding }) => (repair === "dangling" ? { ...finding, repair } : finding));
  return ok({
    format: maker.label,
    dataset,
    findings: told,
    texts,
    what: maker.what ?? `a run of ${maker.label}`,
  });
}
