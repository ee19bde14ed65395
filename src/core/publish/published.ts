import { listMentions } from "../evidence/list-mentions.ts";
import { buildGraph } from "../graph/build.ts";
import { compareRelations } from "../graph/compare-relations.ts";
import type { Claim, Dataset, Document, Entity, Evidence, Relation } from "../model/dataset.ts";
import { fromDay } from "../model/dates.ts";
import { hash } from "../model/hash.ts";
import type { EntityId } from "../model/ids.ts";
import { toPlain } from "../model/serialise.ts";
import { createMemorySource } from "../source/memory-source.ts";
import { SHAPE_VERSION } from "../source/published-records.ts";

/** A record with its place in the data set, as JSON: `[3, {…}]`. Half surrogates stand in it as `\ud83d`. */
type RecordText = string;

export interface PublishedEntity {
  readonly entity: Entity;
  readonly degree: number;
  readonly record: RecordText;
}

/** What a path search asks of a relation, without its claims. */
export interface PublishedRelation {
  readonly relation: Relation;
  /** Bit `i` = some claim has modality `MODALITIES[i]`. */
  readonly modalities: number;
  /** `2020-01-01/..`, one for each stretch of time. */
  readonly during: readonly string[];
  /** The distinct dates of its claims as they are coded; empty where it has its period from elsewhere. */
  readonly dates: readonly string[];
  readonly record: RecordText;
}

export interface PublishedClaim {
  readonly claim: Claim;
  readonly relation: string;
  /** All passages: its own and those of its stances. */
  readonly passages: readonly Evidence[];
  /** All entities that it names. */
  readonly mentions: readonly EntityId[];
  readonly record: RecordText;
}

export interface PublishedDocument {
  readonly document: Document;
  readonly record: RecordText;
}

/** How many there are, for a source that cannot count them in time. */
interface PublishedCounts {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly documents: number;
}

/** A data set in the parts in which both shapes hold it. Everything is in the order of the data set. */
export interface Published {
  readonly dataset: Dataset;
  /** Equal for equal data, word for word. */
  readonly fingerprint: string;
  /** Title, vocabulary, questions, notes and counts, as JSON. */
  readonly header: string;
  readonly counts: PublishedCounts;
  /** Stored layouts, as JSON each. */
  readonly layouts: readonly RecordText[];
  readonly documents: readonly PublishedDocument[];
  readonly entities: readonly PublishedEntity[];
  readonly relations: readonly PublishedRelation[];
  readonly claims: readonly PublishedClaim[];
}

const toDate = (day: number) => (Number.isFinite(day) ? fromDay(day) : "..");

/** Prepares a data set for an engine. Linear in all that it holds. */
export async function toPublished(dataset: Dataset): Promise<Published> {
  const graph = buildGraph(dataset);
  const vocabulary = await createMemorySource(graph).open();
  if (!vocabulary.ok) throw new Error("A graph in memory always tells its vocabulary");
  const { totals, isUnsourced, isDated, subtypes, commonWords } = vocabulary.value;
  const modalities = compareRelations(graph).column("modalities");
  const { entities, relations, claims, documents, layouts = [], ...header } = toPlain(dataset);
  const record = (value: unknown, ordinal: number): RecordText => JSON.stringify([ordinal, value]);
  const dateOf = new Map(dataset.claims.map(({ id, when }) => [id, when?.edtf]));
  const relationOf = new Map(
    dataset.relations.flatMap(({ id, claims: ids }) => ids.map((claim) => [claim, id] as const)),
  );
  const counts: PublishedCounts = {
    entities: entities.length,
    relations: relations.length,
    claims: claims.length,
    documents: documents.length,
  };
  const parts = {
    header: JSON.stringify({
      shape: SHAPE_VERSION,
      ...header,
      counts,
      figures: { totals, isUnsourced, isDated, subtypes, commonWords },
    }),
    layouts: layouts.map(record),
    documents: dataset.documents.map((document, index) => ({
      document,
      record: record(documents[index], index),
    })),
    entities: dataset.entities.map((entity, index) => ({
      entity,
      degree: graph.degree[index] ?? 0,
      record: record(entities[index], index),
    })),
    relations: dataset.relations.map((relation, index) => ({
      relation,
      modalities: modalities[index] ?? 0,
      during: relation.period.map(({ from, to }) => `${toDate(from)}/${toDate(to)}`),
      dates:
        relation.period.length === 0
          ? []
          : [...new Set(relation.claims.flatMap((id) => dateOf.get(id) ?? []))],
      record: record(relations[index], index),
    })),
    claims: dataset.claims.map((claim, index) => ({
      claim,
      relation: relationOf.get(claim.id) ?? "",
      passages: [...claim.evidence, ...claim.stances.flatMap(({ evidence }) => evidence)],
      mentions: [...new Set(listMentions(graph, claim))],
      record: record(claims[index], index),
    })),
  };
  const texts = [
    parts.header,
    ...parts.layouts,
    ...[...parts.documents, ...parts.entities, ...parts.relations, ...parts.claims].map(
      (part) => part.record,
    ),
  ];
  return { dataset, counts, fingerprint: hash(texts.map(hash).join()), ...parts };
}
