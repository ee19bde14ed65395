/** A graph in Wikidata's shape: items, statements with qualifiers and references, plain triples beside them; invented throughout. */

const PREFIXES = `
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX s: <http://www.wikidata.org/entity/statement/>
PREFIX ref: <http://www.wikidata.org/reference/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>`;

const PERSON = 5;
const TOWN = 515;
const OFFICE = 4164;

const PROPERTIES = [
  ["P22", "father"],
  ["P39", "position held"],
  ["P19", "place of birth"],
  ["P47", "shares border with"],
] as const;

/** Item, class and labels by language. */
const ITEMS: readonly (readonly [number, number, Readonly<Record<string, string>>])[] = [
  [901, PERSON, { en: "Ada North", de: "Ada Nord" }],
  [902, PERSON, { en: 'Ben "the Boat" \\ O\'Hara' }],
  [903, PERSON, { de: "Nur Deutsch", fr: "Rien que l'allemand" }],
  [904, PERSON, { en: "\u202ECy\u202C `tick` {brace} ?x" }],
  [905, PERSON, {}],
  [906, PERSON, { mul: "line\nbreak" }],
  [911, TOWN, { en: "Harbourton" }],
  [912, TOWN, { en: "Quay" }],
  [913, TOWN, { en: "Saltby" }],
  [921, OFFICE, { en: "mayor of Harbourton" }],
  [922, OFFICE, { en: "harbour master" }],
];

interface Statement {
  readonly item: number;
  readonly property: (typeof PROPERTIES)[number][0];
  readonly value: number;
  readonly qualifiers?: string;
  readonly reference?: string;
  readonly rank?: "Deprecated" | "Preferred";
}

const day = (date: string) => `"${date}T00:00:00Z"^^xsd:dateTime`;

const STATEMENTS: readonly Statement[] = [
  { item: 901, property: "P22", value: 902, reference: "https://example.org/registry" },
  { item: 903, property: "P22", value: 902 },
  { item: 904, property: "P22", value: 903, rank: "Deprecated" },
  { item: 905, property: "P22", value: 904 },
  {
    item: 901,
    property: "P39",
    value: 921,
    qualifiers: `pq:P580 ${day("2001-02-03")} ; pq:P582 ${day("2005-06-07")} ; pq:P1545 "1"`,
    reference: "https://example.org/gazette",
  },
  {
    item: 901,
    property: "P39",
    value: 921,
    qualifiers: `pq:P580 ${day("2010-01-01")}`,
    reference: "https://example.org/gazette",
  },
  { item: 902, property: "P39", value: 922, qualifiers: `pq:P585 ${day("1990-05-01")}`, rank: "Preferred" },
  { item: 906, property: "P39", value: 922 },
  { item: 901, property: "P19", value: 911 },
  { item: 902, property: "P19", value: 911 },
  { item: 904, property: "P19", value: 912 },
  { item: 906, property: "P19", value: 913 },
  { item: 911, property: "P47", value: 912 },
  { item: 912, property: "P47", value: 911 },
  { item: 912, property: "P47", value: 912 },
];

const quote = (text: string) => JSON.stringify(text).replaceAll("\u2028", "\\u2028");

const describeProperty = ([id, label]: (typeof PROPERTIES)[number]) =>
  `wd:${id} wikibase:claim p:${id} ; wikibase:directClaim wdt:${id} ; wikibase:statementProperty ps:${id} ; rdfs:label "${label}"@en , "${label} (de)"@de .`;

const describeItem = ([id, type, labels]: (typeof ITEMS)[number]) =>
  [
    `wd:Q${id} wdt:P31 wd:Q${type} ; wdt:P2048 "${id / 10}"^^xsd:decimal .`,
    `wd:Q${id} p:P31 s:Q${id}-class . s:Q${id}-class ps:P31 wd:Q${type} .`,
    ...Object.entries(labels).map(
      ([language, label]) => `wd:Q${id} rdfs:label ${quote(label)}@${language} .`,
    ),
  ].join("\n");

const describeStatement = ({ item, property, value, qualifiers, reference, rank }: Statement, at: number) =>
  [
    `wd:Q${item} p:${property} s:Q${item}-${at} .`,
    `s:Q${item}-${at} a wikibase:Statement ; ps:${property} wd:Q${value} ; wikibase:rank wikibase:${rank ?? "Normal"}Rank .`,
    ...(rank === "Deprecated" ? [] : [`wd:Q${item} wdt:${property} wd:Q${value} .`]),
    ...(qualifiers === undefined ? [] : [`s:Q${item}-${at} ${qualifiers} .`]),
    ...(reference === undefined
      ? []
      : [`s:Q${item}-${at} prov:wasDerivedFrom ref:r${at} . ref:r${at} pr:P854 <${reference}> .`]),
  ].join("\n");

const BODY = [
  ...PROPERTIES.map(describeProperty),
  `wd:Q${PERSON} rdfs:label "human"@en . wd:Q${TOWN} rdfs:label "town"@en . wd:Q${OFFICE} rdfs:label "position"@en .`,
  ...ITEMS.map(describeItem),
  ...STATEMENTS.map(describeStatement),
].join("\n");

/** The statement that puts the graph into an endpoint. */
export const toStatementsUpdate = (graph: string): string =>
  `${PREFIXES}\nINSERT DATA { GRAPH <${graph}> {\n${BODY}\n} }`;

/** A plain RDF graph: classes and labels, ids that are equal but for case, types that are SPARQL, something without a type. */
export const toPlainUpdate = (graph: string): string => `
PREFIX ex: <http://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { GRAPH <${graph}> {
  ex:ada a ex:Person ; rdfs:label "Ada \\"the\\" \\\\ first\\nof all" ; ex:born 1950 ; ex:directs ex:harbour , ex:line .
  ex:Ada a ex:Person ; rdfs:label "Another Ada" ; ex:directs ex:line .
  ex:harbour a ex:Company ; rdfs:label "Harbour Works" ; ex:owns ex:line , ex:bare .
  ex:line a ex:Company ; rdfs:label "Northern Line" ; <http://example.org/%3Fx%20%7D%20DROP%20ALL> ex:harbour ; rdfs:seeAlso ex:page .
} }`;
