import type { PropertyGraphMapping } from "../graph-mapping.ts";
import { quoteName, quoteText } from "./quote-name.ts";

/** Statements about a property graph that a mapping explains. Values are parameters; names of the mapping stand quoted in the text. */
export interface MappedTemplates {
  readonly entities: (label: number) => string;
  readonly page: string;
  readonly named: string;
  /** `labels`: those of which there are ids, by their places in the mapping; the ids are the parameters `keys0` and so on. */
  readonly relations: (
    labels: readonly number[],
    types: readonly string[] | null,
    isPaged: boolean,
  ) => string;
  readonly among: (labels: readonly number[]) => string;
  readonly counts: (label: number) => string;
  readonly entityCount: string;
  /** One for each direct relation, and for each kind of node that is one. */
  readonly relationCounts: readonly string[];
  readonly degrees: string;
}

type End = { readonly relation: string; readonly outgoing: boolean };

const toPattern = (node: string, { relation, outgoing }: End, end: string): string =>
  outgoing
    ? `(${node})-[:${quoteName(relation)}]->(${end})`
    : `(${node})<-[:${quoteName(relation)}]-(${end})`;

export function createMappedTemplates({ entities, relations }: PropertyGraphMapping): MappedTemplates {
  const cases = (variable: string, value: (each: (typeof entities)[number], at: number) => string) =>
    `CASE ${entities.map((each, at) => `WHEN ${variable}:${quoteName(each.label)} THEN ${value(each, at)}`).join(" ")} END`;
  const idOf = (variable: string) =>
    cases(
      variable,
      ({ label, key }) => `${quoteText(`${label}:`)} + toStringOrNull(${variable}.${quoteName(key)})`,
    );
  const placeOf = (variable: string) => cases(variable, (_, at) => String(at));
  const nameOf = (variable: string) =>
    cases(variable, ({ name }) => `toStringOrNull(${variable}.${quoteName(name)})`);
  const anyLabel = [...new Set(entities.map(({ label }) => quoteName(label)))].join("|");
  const isMapped = (variable: string) => `${idOf(variable)} IS NOT NULL`;

  const directTypes = relations.flatMap((each) => (each.kind === "direct" ? [each] : []));
  const nodes = relations.flatMap((each, at) => (each.kind === "node" ? [{ ...each, at }] : []));
  const toTypes = (types: readonly string[]) => [...new Set(types.map(quoteName))].join("|");

  /** The distinct others that a node is tied to. */
  const degreeOf = (variable: string): string => {
    const parts = [
      ...(directTypes.length === 0
        ? []
        : [`MATCH (${variable})-[:${toTypes(directTypes.map(({ relation }) => relation))}]-(far)`]),
      ...nodes.flatMap(({ label, source, target }) =>
        [
          [source, target],
          [target, source],
        ].flatMap(([near, far]) =>
          near === undefined || far === undefined
            ? []
            : [
                `MATCH ${toPattern(`between:${quoteName(label)}`, near, variable)}, ${toPattern("between", far, "far")}`,
              ],
        ),
      ),
    ].map((part) => `${part} WHERE far <> ${variable} AND ${isMapped("far")} RETURN far`);
    return parts.length === 0 ? "0" : `COUNT { ${[...parts, parts[0] ?? ""].join(" UNION ")} }`;
  };
  const entityFields = `id, ${placeOf("n")} AS place, properties(n) AS properties, ${degreeOf("n")} AS degree`;

  /** Nodes of a label by keys in a parameter; a key that looks like a number may be one. */
  const matchNode = (label: number, keys: string): string => {
    const each = entities[label];
    if (each === undefined) throw new Error(`The mapping has no label ${label}.`);
    const key = `n.${quoteName(each.key)}`;
    return `UNWIND ${keys} AS k MATCH (n:${quoteName(each.label)}) WHERE ${key} IN [k, toIntegerOrNull(k)] AND toStringOrNull(${key}) = k AND ${placeOf("n")} = ${label}`;
  };

  /** Relations of nodes: `s`, `t`, what ties them, and the place of its mapping for nodes that are relations. */
  const listParts = (labels: readonly number[], types: readonly string[] | null): readonly string[] =>
    labels.flatMap((label) => {
      const begin = `${matchNode(label, `$keys${label}`)} WITH DISTINCT n`;
      const wanted = directTypes.filter(({ type }) => types?.includes(type) ?? true);
      const direct =
        wanted.length === 0
          ? []
          : [
              `${begin} MATCH (n)-[e:${toTypes(wanted.map(({ relation }) => relation))}]-() RETURN startNode(e) AS s, endNode(e) AS t, type(e) AS relation, -1 AS at, elementId(e) AS element, properties(e) AS properties`,
            ];
      const tied = nodes
        .filter(({ type }) => types?.includes(type) ?? true)
        .flatMap(({ label: name, source, target, at }) => {
          const ends = (near: End, far: End, s: string, t: string) =>
            `${begin} MATCH ${toPattern(`e:${quoteName(name)}`, near, "n")}, ${toPattern("e", far, "m")} RETURN ${s} AS s, ${t} AS t, '' AS relation, ${at} AS at, elementId(e) AS element, properties(e) AS properties`;
          return [ends(source, target, "n", "m"), ends(target, source, "m", "n")];
        });
      return [...direct, ...tied];
    });

  /** All parts as one, each relation once, with the ids of its ends. */
  const toCall = (parts: readonly string[]): string =>
    `CALL { ${parts.join(" UNION ALL ")} } WITH DISTINCT s, t, relation, at, element, properties WITH *, ${idOf("s")} AS source, ${idOf("t")} AS target WHERE source IS NOT NULL AND target IS NOT NULL`;

  const FIELDS = "source, target, relation, at, element, properties";
  return {
    entities: (label) =>
      `${matchNode(label, "$keys")} WITH DISTINCT n WITH n, ${idOf("n")} AS id RETURN ${entityFields}`,
    page: `MATCH (n:${anyLabel}) WITH n, ${idOf("n")} AS id WHERE id > $after WITH n, id ORDER BY id LIMIT $most RETURN ${entityFields} ORDER BY id`,
    named: `MATCH (n:${anyLabel}) WITH n, ${idOf("n")} AS id, toLower(${nameOf("n")}) AS name WHERE id IS NOT NULL AND all(word IN $words WHERE name CONTAINS word) WITH n, id LIMIT $most RETURN ${entityFields}`,
    relations(labels, types, isPaged) {
      const call = toCall(listParts(labels, types));
      return isPaged
        ? `${call} WITH CASE source WHEN $id THEN target ELSE source END AS far, collect({source: source, target: target, relation: relation, at: at, element: element, properties: properties}) AS rows WHERE far > $after WITH far, rows ORDER BY far LIMIT $most UNWIND rows AS row RETURN row.source AS source, row.target AS target, row.relation AS relation, row.at AS at, row.element AS element, row.properties AS properties ORDER BY far`
        : `${call} RETURN ${FIELDS} LIMIT $most`;
    },
    among: (labels) =>
      `${toCall(listParts(labels, null))} AND source IN $from AND target IN $to RETURN ${FIELDS} LIMIT $most`,
    counts: (label) =>
      `${toCall(listParts([label], null))} WITH *, CASE source WHEN $id THEN t ELSE s END AS far RETURN relation, at, source = $id AS isOut, ${placeOf("far")} AS place, count(*) AS count`,
    entityCount: `MATCH (n:${anyLabel}) WHERE ${isMapped("n")} RETURN count(n) AS count`,
    relationCounts: [
      ...new Set([
        ...directTypes.map(
          ({ relation }) => `MATCH ()-[r:${quoteName(relation)}]->() RETURN count(r) AS count`,
        ),
        ...nodes.map(({ label }) => `MATCH (n:${quoteName(label)}) RETURN count(n) AS count`),
      ]),
    ],
    degrees: `MATCH (n:${anyLabel}) WITH n LIMIT $most RETURN ${degreeOf("n")} AS degree`,
  };
}
