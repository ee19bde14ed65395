import * as v from "valibot";
import { assembleDataset } from "../model/assemble.ts";
import { toEntityId, toEntityTypeId, toRelationTypeId } from "../model/ids.ts";
import { isObject } from "../model/parse-part.ts";
import { type DataRecords, parseRecord } from "../model/parse-record.ts";
import { err, ok, type Result, refuse } from "../model/result.ts";
import { LISTS } from "../model/schema.ts";
import type { Vocabulary } from "./graph-source.ts";

/** Version of the shapes in which data sets are published; a reader refuses others. */
export const SHAPE_VERSION = 1;

/** What a published data set tells of itself. */
export interface ReadHeader extends Omit<Vocabulary, "documents"> {
  readonly documentCount: number;
}

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the header adds to the vocabulary of a data file. */
const figures = v.object({
  counts: v.object({ documents: count }),
  figures: v.object({
    totals: v.object({
      entities: count,
      relations: count,
      claims: count,
      medianDegree: count,
      kinds: v.array(v.object({ source: text, type: text, target: text, count })),
    }),
    isUnsourced: v.boolean(),
    // Earlier versions did not say: most graphs have dates.
    isDated: v.optional(v.boolean(), true),
    subtypes: v.array(v.object({ type: text, subtype: text })),
    commonWords: v.array(text),
  }),
  questions: v.optional(v.array(LISTS.questions), []),
});

export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The version of the shape, as its header has it; refused where it is another. */
export function checkShape(header: unknown): Result<Readonly<Record<string, unknown>>> {
  if (!isObject(header))
    return refuse(
      "not-published",
      "",
      "The database holds no data set that Corridor published.",
      'Publish one with "corridor publish".',
    );
  if (header["shape"] !== SHAPE_VERSION)
    return refuse(
      "shape-version",
      "",
      `The data set was published in version ${JSON.stringify(header["shape"])} of the shape; this program reads version ${SHAPE_VERSION}.`,
      "Publish it again with this Corridor.",
    );
  return ok(header);
}

/** The header of a published data set. */
export function readHeader(json: string): Result<ReadHeader> {
  const header = checkShape(parseJson(json));
  if (!header.ok) return header;
  const { version, title, entityTypes, families, relationTypes, about } = header.value;
  const own = {
    version,
    title,
    entityTypes,
    families,
    relationTypes,
    ...(about === undefined ? {} : { about }),
  };
  const vocabulary = assembleDataset([{ file: "", value: own }]);
  const read = v.safeParse(figures, header.value);
  if (!vocabulary.ok) return err(vocabulary.error);
  if (!read.success)
    return refuse("damaged-record", "", "The header of the data set cannot be read.", "Publish it again.");
  const { totals, isUnsourced, isDated, subtypes, commonWords } = read.output.figures;
  return ok({
    title: vocabulary.value.title,
    ontology: vocabulary.value.ontology,
    about: vocabulary.value.about ?? [],
    documentCount: read.output.counts.documents,
    totals: {
      ...totals,
      kinds: totals.kinds.map(({ source, type, target, count: number }) => ({
        source: toEntityTypeId(source),
        type: toRelationTypeId(type),
        target: toEntityTypeId(target),
        count: number,
      })),
    },
    isUnsourced,
    isDated,
    subtypes: subtypes.map(({ type, subtype }) => ({ type: toEntityTypeId(type), subtype })),
    commonWords,
    questions: read.output.questions.map(({ id, from, to, text: asked, relation }) => ({
      id,
      from: toEntityId(from),
      to: toEntityId(to),
      ...(asked === undefined ? {} : { text: asked }),
      ...(relation === undefined ? {} : { relation: toRelationTypeId(relation) }),
    })),
    can: { degree: "neighbours", claims: true },
  });
}

/** Where a record stands in its data set; records of the same list sort by it. */
export const placeOf = (record: string): number => Number(/^\[(\d+),/.exec(record)?.[1] ?? 0);

/** A published record (`[3, {…}]`); null where it cannot be read. */
export function readRecord<K extends keyof DataRecords>(list: K, record: string): DataRecords[K] | null {
  const parsed = parseJson(record);
  return Array.isArray(parsed) ? parseRecord<K>(list, parsed[1]) : null;
}
