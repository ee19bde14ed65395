import type { Dataset } from "../model/dataset.ts";
import { parseDataset } from "../model/parse.ts";
import { isObject } from "../model/parse-part.ts";
import { type Result, refuse } from "../model/result.ts";
import { checkShape, parseJson } from "../source/published-records.ts";

/** The records of a published data set, as an engine gives them back: in any order. */
export interface PublishedRecords {
  readonly header: string;
  readonly layouts: readonly string[];
  readonly documents: readonly string[];
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly claims: readonly string[];
}

/** Records in the order of the data set; null where one is none. */
function sortRecords(texts: readonly string[]): readonly unknown[] | null {
  const numbered: (readonly [number, unknown])[] = [];
  for (const text of texts) {
    const parsed = parseJson(text);
    const [ordinal, record]: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
    if (typeof ordinal !== "number") return null;
    numbered.push([ordinal, record]);
  }
  return numbered.sort(([a], [b]) => a - b).map(([, record]) => record);
}

/** The data set that was published. Refused where records are damaged or missing. */
export function assemblePublished(records: PublishedRecords): Result<Dataset> {
  const header = checkShape(parseJson(records.header));
  if (!header.ok) return header;
  const { shape: _, figures: __, counts, ...rest } = header.value;
  const lists = {
    layouts: sortRecords(records.layouts),
    documents: sortRecords(records.documents),
    entities: sortRecords(records.entities),
    relations: sortRecords(records.relations),
    claims: sortRecords(records.claims),
  };
  const expected = isObject(counts) ? counts : {};
  for (const name of ["documents", "entities", "relations", "claims"] as const)
    if (lists[name]?.length !== expected[name])
      return refuse(
        "incomplete",
        name,
        `${lists[name]?.length ?? "Damaged"} of ${JSON.stringify(expected[name])} ${name} are there.`,
        "Publish the data set again.",
      );
  if (lists.layouts === null)
    return refuse("incomplete", "", "Records of the data set are damaged.", "Publish the data set again.");
  const { layouts, ...others } = lists;
  return parseDataset({ ...rest, ...others, ...(layouts?.length === 0 ? {} : { layouts }) });
}
