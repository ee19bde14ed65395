import type { Cancel } from "../../model/cancel.ts";
import { ok, type Result } from "../../model/result.ts";
import type { SparqlRow, SparqlRunner } from "../../source/sparql/sparql-runner.ts";
import type { TripleSurvey } from "../graph-survey.ts";
import { isIri } from "./mapped-queries.ts";

/** Of a larger graph so many triples are looked at. */
const LOOKED_AT = 200_000;
const KINDS = 500;

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
const PROPERTY_OF = "<http://wikiba.se/ontology#claim>|<http://wikiba.se/ontology#directClaim>";

const textOf = (row: SparqlRow, name: string): string => row[name]?.text ?? "";
const numberOf = (row: SparqlRow, name: string): number => Number(row[name]?.text ?? Number.NaN);

/**
 * Looks at an RDF graph: its predicates and classes with their counts, and what they are called. Costs one pass over up to 200 000 triples.
 */
export async function surveyTriples(
  { select }: Pick<SparqlRunner, "select">,
  cancel?: Cancel,
): Promise<Result<TripleSurvey>> {
  const counted = await select("SELECT (COUNT(*) AS ?count) WHERE { ?s ?p ?o }", cancel);
  const triples = counted.ok ? numberOf(counted.value[0] ?? {}, "count") : null;
  if (!counted.ok && counted.error[0]?.code !== "timeout") return counted;
  const all = "?s ?p ?o";
  const some =
    triples !== null && triples <= LOOKED_AT
      ? all
      : `{ SELECT ?s ?p ?o WHERE { ${all} } LIMIT ${LOOKED_AT} }`;
  const predicates = await select(
    `SELECT ?p (COUNT(*) AS ?count) (SUM(IF(isIRI(?o), 1, 0)) AS ?links) WHERE { ${some} } GROUP BY ?p`,
    cancel,
  );
  if (!predicates.ok) return predicates;
  const listed = predicates.value
    .map((row) => ({
      iri: textOf(row, "p"),
      count: numberOf(row, "count"),
      links: numberOf(row, "links") || 0,
    }))
    .filter(({ iri }) => isIri(iri));
  const instance = listed.find(({ iri }) => /\/prop\/direct\/P31$/.test(iri));
  const typedBy = instance?.iri ?? TYPE;
  const classes = await select(
    `SELECT ?c (COUNT(DISTINCT ?s) AS ?count) WHERE { ?s <${typedBy}> ?c . FILTER(isIRI(?s) && isIRI(?c)) } GROUP BY ?c ORDER BY DESC(?count) LIMIT ${KINDS}`,
    cancel,
  );
  if (!classes.ok) return classes;
  const kinds = classes.value
    .map((row) => ({ iri: textOf(row, "c"), count: numberOf(row, "count") }))
    .filter(({ iri }) => isIri(iri));
  const labels = new Map<string, string>();
  const words = [...listed, ...kinds].map(({ iri }) => iri);
  for (let from = 0; from < words.length; from += 200) {
    const iris = words
      .slice(from, from + 200)
      .map((iri) => `<${iri}>`)
      .join(" ");
    const said = await select(
      `SELECT ?x (MIN(STR(?l)) AS ?label) WHERE { VALUES ?x { ${iris} } { ?x ${LABEL} ?l } UNION { ?property ${PROPERTY_OF} ?x ; ${LABEL} ?l } FILTER(LANG(?l) = "" || LANG(?l) = "mul" || LANGMATCHES(LANG(?l), "en")) } GROUP BY ?x`,
      cancel,
    );
    if (!said.ok) return said;
    for (const row of said.value)
      if (row["x"] !== undefined) labels.set(textOf(row, "x"), textOf(row, "label"));
  }
  const named = <T extends { readonly iri: string; readonly count: number }>(items: readonly T[]) =>
    items
      .map((item) => ({ ...item, label: labels.get(item.iri) ?? null }))
      .sort((a, b) => b.count - a.count || (a.iri < b.iri ? -1 : 1));
  return ok({ kind: "triples", triples, typedBy, predicates: named(listed), classes: named(kinds) });
}
