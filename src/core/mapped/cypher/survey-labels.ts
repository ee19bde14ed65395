import type { Cancel } from "../../model/cancel.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok, type Result } from "../../model/result.ts";
import type { CypherParameters, CypherRow, CypherRunner } from "../../source/cypher/cypher-runner.ts";
import type {
  LabelSurvey,
  SurveyedLabel,
  SurveyedProperty,
  SurveyedRelation,
  SurveyedTie,
} from "../graph-survey.ts";
import { quoteName } from "./quote-name.ts";
import { readProperties } from "./read-properties.ts";

/** Nodes or relationships of each kind that are looked at. */
const SAMPLE = 300;
const EXAMPLES = 5;
/** Keys are tried on all nodes of a label up to so many. */
const MOST_TRIED = 500_000;

const LABELS = "CALL db.labels() YIELD label RETURN label";
const RELATIONS = "CALL db.relationshipTypes() YIELD relationshipType AS label RETURN label";

/** The properties of some nodes or relationships. */
function listProperties(bearers: readonly unknown[]): readonly SurveyedProperty[] {
  const values = new Map<string, { readonly texts: string[]; isNumber: boolean }>();
  for (const bearer of bearers)
    for (const [name, value] of readProperties(bearer)) {
      const known = values.get(name) ?? { texts: [], isNumber: true };
      known.texts.push(typeof value === "object" ? value.join("; ") : String(value));
      known.isNumber &&= typeof value === "number";
      values.set(name, known);
    }
  return [...values].map(([name, { texts, isNumber }]) => {
    const distinct = [...new Set(texts)];
    return {
      name,
      filled: texts.length,
      distinct: distinct.length,
      examples: distinct.slice(0, EXAMPLES),
      isNumber,
    };
  });
}

const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** The two ties that each of these nodes has, and nothing else. */
function findTies(rows: readonly CypherRow[]): SurveyedLabel["ties"] {
  const toKey = (row: CypherRow) =>
    [
      ...toTexts(row["incoming"]).map((relation) => ({ relation, outgoing: false })),
      ...toTexts(row["outgoing"]).map((relation) => ({ relation, outgoing: true })),
    ].sort((a, b) => Number(a.outgoing) - Number(b.outgoing) || (a.relation < b.relation ? -1 : 1));
  const [first, ...others] = rows.map(toKey);
  const [a, b] = first ?? [];
  if (first?.length !== 2 || a === undefined || b === undefined) return null;
  const isSame = (ties: readonly SurveyedTie[]) => JSON.stringify(ties) === JSON.stringify(first);
  const isTwo = a.relation !== b.relation || a.outgoing !== b.outgoing;
  return isTwo && others.every(isSame) ? [a, b] : null;
}

/** The most frequent first, equals by their names. */
const sortByCount = <T extends { readonly count: number }>(
  items: readonly T[],
  nameOf: (item: T) => string,
) => items.toSorted((a, b) => b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1));

/**
 * Looks at a property graph: its labels and relationship types with their counts, and what some of each hold. Costs a few requests a
 * label or type; counts come from the engine's own.
 */
export async function surveyLabels(
  { read }: Pick<CypherRunner, "read">,
  cancel?: Cancel,
): Promise<Result<LabelSurvey>> {
  const list = async (text: string): Promise<Result<readonly string[]>> => {
    const rows = await read(text, {}, cancel);
    return rows.ok
      ? ok(rows.value.flatMap((row) => (typeof row["label"] === "string" ? [row["label"]] : [])))
      : rows;
  };
  const count = async (text: string): Promise<number> => {
    const rows = await read(text, {}, cancel);
    const value = rows.ok ? rows.value[0]?.["count"] : undefined;
    return typeof value === "number" ? value : Number.NaN;
  };
  const sample = (text: string, parameters: CypherParameters = {}) =>
    read(text, { most: SAMPLE, ...parameters }, cancel);

  const labels = await list(LABELS);
  if (!labels.ok) return labels;
  const surveyed: SurveyedLabel[] = [];
  for (const label of labels.value) {
    const node = `(n:${quoteName(label)})`;
    const all = await count(`MATCH ${node} RETURN count(n) AS count`);
    if (all === 0) continue;
    const rows = await sample(
      `MATCH ${node} WITH n LIMIT $most RETURN properties(n) AS properties, [(n)<-[r]-() | type(r)][..3] AS incoming, [(n)-[r]->() | type(r)][..3] AS outgoing`,
    );
    if (!rows.ok) return rows;
    const properties = listProperties(rows.value.map((row) => row["properties"]));
    const keys: string[] = [];
    for (const { name, filled, distinct } of properties) {
      if (filled < rows.value.length || distinct < filled) continue;
      const tried = `n.${quoteName(name)}`;
      const isKey =
        !(all <= MOST_TRIED) ||
        (await count(
          `MATCH ${node} WITH count(DISTINCT toStringOrNull(${tried})) AS found, count(n) AS nodes RETURN CASE found WHEN nodes THEN 1 ELSE 0 END AS count`,
        )) === 1;
      if (isKey) keys.push(name);
    }
    surveyed.push({
      label,
      count: all,
      sampled: rows.value.length,
      properties,
      keys,
      ties: findTies(rows.value),
    });
  }

  const types = await list(RELATIONS);
  if (!types.ok) return types;
  const relations: SurveyedRelation[] = [];
  for (const relation of types.value) {
    const pattern = `()-[r:${quoteName(relation)}]->()`;
    const all = await count(`MATCH ${pattern} RETURN count(r) AS count`);
    if (all === 0) continue;
    const rows = await sample(
      `MATCH ${pattern} WITH r LIMIT $most RETURN properties(r) AS properties, labels(startNode(r)) AS sources, labels(endNode(r)) AS targets`,
    );
    if (!rows.ok) return rows;
    const ends = (name: string) => [...new Set(rows.value.flatMap((row) => toTexts(row[name])))].sort();
    relations.push({
      relation,
      count: all,
      sampled: rows.value.length,
      properties: listProperties(rows.value.map((row) => row["properties"]).filter(isObject)),
      sources: ends("sources"),
      targets: ends("targets"),
    });
  }
  return ok({
    kind: "property-graph",
    labels: sortByCount(surveyed, ({ label }) => label),
    relations: sortByCount(relations, ({ relation }) => relation),
  });
}
