const PREFIX = "PREFIX c: <urn:corridor:>";

/** `iris` everywhere: IRIs in angle brackets, percent-encoded, with spaces between them. */

export const HEADER_QUERY = `${PREFIX} SELECT ?header WHERE { <urn:corridor:dataset> c:header ?header ; c:whole true }`;

const valuesOf = (name: string, iris: string) => `VALUES ?${name} { ${iris} }`;

export const toDocuments = (iris: string | null): string =>
  `${PREFIX} SELECT ?record WHERE { ${iris === null ? "" : valuesOf("d", iris)} ?d c:isDocument true ; c:record ?record }`;

export const toEntities = (iris: string): string =>
  `${PREFIX} SELECT ?record ?degree WHERE { ${valuesOf("e", iris)} ?e c:degree ?degree ; c:record ?record }`;

/** Keys are IRIs, which hold no quotes and no backslashes. */
export const toNamesQuery = (after: string, most: number): string =>
  `${PREFIX} SELECT ?s ?record ?degree WHERE { ?s c:degree ?degree ; c:record ?record FILTER(STR(?s) > "${after}") } ORDER BY STR(?s) LIMIT ${most}`;

/** Words are letters and digits alone. */
export const toCandidates = (words: readonly string[], most: number): string =>
  `${PREFIX} PREFIX schema: <https://schema.org/> SELECT DISTINCT ?record ?degree WHERE { ?e c:degree ?degree ; c:record ?record ; schema:name|schema:alternateName ?name FILTER(${words.map((word) => `CONTAINS(LCASE(STR(?name)), "${word}")`).join(" && ")}) } LIMIT ${most}`;

/** What relations have to meet; types as IRIs, certainties of the fixed list. */
export const toFilters = (
  types: string | null,
  minDocuments: number | null,
  certainty: readonly string[] | null,
): string =>
  [
    ...(types === null ? [] : [`${valuesOf("type", types)} ?r c:type ?type .`]),
    ...(minDocuments === null ? [] : [`?r c:documents ?d FILTER(?d >= ${minDocuments}) .`]),
    ...(certainty === null
      ? []
      : [`VALUES ?how { ${certainty.map((each) => `"${each}"`).join(" ")} } ?r c:certainty ?how .`]),
  ].join(" ");

/** `after`: the IRI of a relation; then they come sorted. The values stand in each branch: engines join them first there. */
export function toExpandQuery(iris: string, conditions: string, most: number, after: string | null): string {
  const branch = (end: "s" | "t") =>
    `{ ${valuesOf(end, iris)} ${end === "s" ? "?r c:source ?s ; c:target ?t" : "?r c:target ?t ; c:source ?s"} ; c:row ?row . ${conditions} }`;
  const page = after === null ? "" : ` FILTER(STR(?r) > "${after}")`;
  return `${PREFIX} SELECT DISTINCT ?r ?s ?t ?row WHERE { ${branch("s")} UNION ${branch("t")}${page} }${after === null ? "" : " ORDER BY STR(?r)"} LIMIT ${most}`;
}

export const toAmong = (iris: string, after: string, most: number): string =>
  `${PREFIX} SELECT ?r ?s ?t ?row WHERE { ${valuesOf("s", iris)} ${valuesOf("t", iris)} ?r c:source ?s ; c:target ?t ; c:row ?row FILTER(STR(?r) > "${after}") } ORDER BY STR(?r) LIMIT ${most}`;

/** A relation to oneself counts as going out. */
export function toCounts(iri: string): string {
  const facts = "c:type ?type ; c:directed ?directed . ?m c:entityType ?far";
  return `${PREFIX} SELECT ?type ?directed ?way ?far (COUNT(DISTINCT ?r) AS ?count) WHERE { { ?r c:source ${iri} ; c:target ?m ; ${facts} . BIND("out" AS ?way) } UNION { ?r c:target ${iri} ; c:source ?m ; ${facts} . FILTER(?m != ${iri}) BIND("in" AS ?way) } } GROUP BY ?type ?directed ?way ?far`;
}

export const toRelationRecords = (iris: string): string =>
  `${PREFIX} SELECT ?record WHERE { ${valuesOf("r", iris)} ?r c:row ?row ; c:record ?record }`;

export const toClaims = (iris: string): string =>
  `${PREFIX} SELECT ?record WHERE { ${valuesOf("r", iris)} ?c c:supports ?r ; c:record ?record }`;

export const toClaimsAbout = (iri: string, from: number, most: number): string =>
  `${PREFIX} SELECT ?record ?r WHERE { ?c c:mentions ${iri} ; c:ordinal ?o ; c:supports ?r ; c:record ?record FILTER(?o >= ${from}) } ORDER BY ?o LIMIT ${most}`;
