/** Namespaces that the reading and writing of RDF know by name. */
export const NAMESPACES = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  corridor: "urn:corridor:",
} as const;

const { rdf, rdfs, skos, schema, dcterms, prov, corridor } = NAMESPACES;
const FOAF = "http://xmlns.com/foaf/0.1/";
const DC = "http://purl.org/dc/elements/1.1/";
const SCHEMA_OF_OLD = "http://schema.org/";

export const RDF = {
  type: `${rdf}type`,
  first: `${rdf}first`,
  rest: `${rdf}rest`,
  nil: `${rdf}nil`,
  subject: `${rdf}subject`,
  predicate: `${rdf}predicate`,
  object: `${rdf}object`,
  reifies: `${rdf}reifies`,
  statement: `${rdf}Statement`,
} as const;

/** What names a thing, the best first. */
export const LABELS: readonly string[] = [
  `${skos}prefLabel`,
  `${rdfs}label`,
  `${schema}name`,
  `${SCHEMA_OF_OLD}name`,
  `${FOAF}name`,
  `${dcterms}title`,
  `${DC}title`,
];

/** What says where a statement comes from. */
export const SOURCES: ReadonlySet<string> = new Set([
  `${prov}wasDerivedFrom`,
  `${prov}hadPrimarySource`,
  `${dcterms}source`,
  `${DC}source`,
  `${schema}citation`,
  `${SCHEMA_OF_OLD}citation`,
  `${schema}isBasedOn`,
]);

/** The record by which Corridor opens what it wrote. */
export const RECORD = `${corridor}record`;
/** What stands for the data set itself in a file of Corridor, and the number of statements that it wrote. */
export const DATASET = `${corridor}dataset`;
export const STATEMENT_COUNT = `${corridor}statements`;
