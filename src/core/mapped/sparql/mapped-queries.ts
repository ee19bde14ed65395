import type { TripleMapping } from "../graph-mapping.ts";

const IRI = /^[a-z][\w+.-]*:[^\s<>"{}|^`\\\p{Cc}]*$/iu;

/** Whether a text can stand between angle brackets as it is (SPARQL 1.1, IRIREF). */
export const isIri = (text: string): boolean => IRI.test(text);

const toIris = (iris: readonly string[]): string =>
  iris
    .filter(isIri)
    .map((iri) => `<${iri}>`)
    .join(" ");

const values = (name: string, iris: readonly string[]): string => `VALUES ?${name} { ${toIris(iris)} }`;

const listOf = (iris: readonly string[]): string => toIris(iris).replaceAll(" ", ", ");

/** A text between quotes; keys are IRIs and words are letters and digits, so that no sign of it ends the text. */
const quote = (text: string): string => `"${text.replace(/["\\\p{Cc}]/gu, "")}"`;

const RANK = "<http://wikiba.se/ontology#rank>";
const DEPRECATED = "<http://wikiba.se/ontology#DeprecatedRank>";

/** Queries about an RDF graph that a mapping explains. IRIs stand in the text as they are, or are left out where they could end it. */
export interface MappedQueries {
  readonly classes: (ids: readonly string[]) => string;
  readonly degrees: (ids: readonly string[]) => string;
  readonly literals: (ids: readonly string[]) => string;
  readonly names: (ids: readonly string[]) => string;
  readonly page: (after: string, most: number) => string;
  readonly named: (words: readonly string[], most: number) => string;
  readonly relations: (
    ids: readonly string[],
    types: readonly string[] | null,
    most: number,
    after: string | null,
  ) => string;
  readonly among: (from: readonly string[], to: readonly string[], most: number) => string;
  readonly facts: (statements: readonly string[]) => string;
  readonly counts: (id: string) => string;
  readonly entityCount: string;
  readonly relationCount: string;
  readonly someDegrees: (most: number) => string;
}

export function createMappedQueries(mapping: TripleMapping): MappedQueries {
  const { typedBy, namedBy, entities, relations, reference, address } = mapping;
  const classes = entities.map((each) => each.class);

  /** `?s`, `?t`, the predicate `?via` and, of statements, `?r`; `ends` bind what is asked. */
  const listBranches = (types: readonly string[] | null, ends: readonly string[]): readonly string[] => {
    const wanted = relations.filter(({ type }) => types?.includes(type) ?? true);
    const direct = wanted.flatMap((each) => (each.kind === "direct" ? [each.predicate] : []));
    const statements = wanted.flatMap((each) => (each.kind === "statement" ? [each] : []));
    // Of two lists of values in one group Virtuoso makes a plan that does not end: where things are listed, predicates are tested.
    const isTested = (bound: string) => bound !== "";
    const pairs = statements.map(({ claim, value }) => `(<${claim}> <${value}>)`).join(" ");
    const test = statements
      .map(({ claim, value }) => `(?via = <${claim}> && ?value = <${value}>)`)
      .join(" || ");
    return ends.flatMap((bound) => [
      ...(direct.length === 0
        ? []
        : [
            `{ ${bound} ${isTested(bound) ? "" : values("via", direct)} ?s ?via ?t . FILTER(isIRI(?s) && isIRI(?t)${isTested(bound) ? ` && ?via IN (${listOf(direct)})` : ""}) }`,
          ]),
      ...(statements.length === 0
        ? []
        : [
            `{ ${bound} ${isTested(bound) ? "" : `VALUES (?via ?value) { ${pairs} }`} ?s ?via ?r . ?r ?value ?t . FILTER(isIRI(?s) && isIRI(?t) && isIRI(?r)${isTested(bound) ? ` && (${test})` : ""}) FILTER NOT EXISTS { ?r ${RANK} ${DEPRECATED} } }`,
          ]),
    ]);
  };
  const union = (branches: readonly string[]): string => branches.join(" UNION ");
  const around = (ids: readonly string[], types: readonly string[] | null) =>
    union(listBranches(types, [values("s", ids), values("t", ids)]));
  const everything = union(listBranches(null, [""]));
  const typed =
    classes.length === 0 ? [] : [`{ ${values("c", classes)} ?e <${typedBy}> ?c . FILTER(isIRI(?e)) }`];
  const anyEntity = union([
    ...typed,
    ...(relations.length === 0
      ? []
      : [`{ ${everything} BIND(?s AS ?e) }`, `{ ${everything} BIND(?t AS ?e) }`]),
  ]);
  const ranked = entities.map((each, at) => `(<${each.class}> ${at})`).join(" ");

  return {
    classes: (ids) => `SELECT ?e ?c WHERE { ${values("e", ids)} ?e <${typedBy}> ?c }`,
    degrees: (ids) =>
      `SELECT ?e (COUNT(DISTINCT ?m) AS ?count) (MAX(?isSelf) AS ?self) WHERE { { ${union(listBranches(null, [values("s", ids)]))} BIND(?s AS ?e) BIND(?t AS ?m) BIND(IF(?s = ?t, 1, 0) AS ?isSelf) } UNION { ${union(listBranches(null, [values("t", ids)]))} BIND(?t AS ?e) BIND(?s AS ?m) BIND(IF(?s = ?t, 1, 0) AS ?isSelf) } } GROUP BY ?e`,
    literals: (ids) =>
      `SELECT ?e ?p ?v WHERE { ${values("e", ids)} ?e ?p ?v . FILTER(isLiteral(?v)) FILTER(LANG(?v) = "" || LANG(?v) = "mul" || LANGMATCHES(LANG(?v), "en")) }`,
    names: (ids) =>
      `SELECT ?e (MIN(STR(?v)) AS ?name) WHERE { ${values("e", ids)} ?e ?p ?v . FILTER(isLiteral(?v) && ?p IN (${listOf(namedBy)})) } GROUP BY ?e`,
    page: (after, most) =>
      `SELECT DISTINCT ?e WHERE { ${anyEntity} FILTER(STR(?e) > ${quote(after)}) } ORDER BY STR(?e) LIMIT ${most}`,
    named: (words, most) =>
      `SELECT DISTINCT ?e WHERE { ${values("p", namedBy)} ?e ?p ?name . FILTER(isIRI(?e) && ${words.map((word) => `CONTAINS(LCASE(STR(?name)), ${quote(word)})`).join(" && ")}) } LIMIT ${most}`,
    relations(ids, types, most, after) {
      const pattern = around(ids, types);
      if (after === null) return `SELECT DISTINCT ?s ?t ?via ?r WHERE { ${pattern} } LIMIT ${most}`;
      const [id = ""] = toIris(ids).split(" ");
      return `SELECT DISTINCT ?s ?t ?via ?r ?far WHERE { ${pattern} BIND(IF(?s = ${id}, STR(?t), STR(?s)) AS ?far) FILTER(?far > ${quote(after)}) } ORDER BY ?far LIMIT ${most}`;
    },
    among: (from, to, most) =>
      `SELECT DISTINCT ?s ?t ?via ?r WHERE { ${union(listBranches(null, [`${values("s", from)} FILTER(?t IN (${listOf(to)}))`]))} } LIMIT ${most}`,
    facts: (statements) =>
      `SELECT DISTINCT ?r ?ref ?p ?v WHERE { { ${values("r", statements)} ?r ?p ?v . FILTER(isLiteral(?v)) }${
        reference === null || address.length === 0
          ? ""
          : ` UNION { ${values("r", statements)} ?r <${reference}> ?ref . ?ref ?p ?v . FILTER(?p IN (${listOf(address)})) }`
      } }`,
    counts: (id) =>
      `SELECT ?via ?way ?rank (COUNT(*) AS ?count) WHERE { { SELECT ?via ?way ?m ?r (MIN(?k) AS ?rank) WHERE { { ${union(listBranches(null, [values("s", [id])]))} BIND(?t AS ?m) BIND("out" AS ?way) } UNION { ${union(listBranches(null, [values("t", [id])]))} FILTER(?s != ?t) BIND(?s AS ?m) BIND("in" AS ?way) } ${ranked === "" ? "" : `OPTIONAL { VALUES (?c ?k) { ${ranked} } ?m <${typedBy}> ?c }`} } GROUP BY ?via ?way ?m ?r } } GROUP BY ?via ?way ?rank`,
    entityCount: `SELECT (COUNT(DISTINCT ?e) AS ?count) WHERE { ${anyEntity} }`,
    relationCount: `SELECT (COUNT(*) AS ?count) WHERE { SELECT DISTINCT ?s ?t ?via ?r WHERE { ${everything} } }`,
    someDegrees: (most) =>
      `SELECT (COUNT(DISTINCT ?m) AS ?count) WHERE { { ${everything} BIND(?s AS ?e) BIND(?t AS ?m) } UNION { ${everything} BIND(?t AS ?e) BIND(?s AS ?m) } FILTER(?e != ?m) } GROUP BY ?e LIMIT ${most}`,
  };
}
