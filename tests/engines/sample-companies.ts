import type { CypherParameters } from "../../src/core/source/cypher/cypher-runner.ts";

/**
 * A graph as people keep it in Neo4j: labels of their own, keys that are numbers or names, several relationships of a type between two
 * nodes, holdings as nodes, names that end texts and statements, a label with a back-tick, nodes that nothing tells apart.
 */
const PEOPLE = [
  "Ada North",
  'Ben "the Boat" O\'Hara',
  "Cy`prian \\u0060 {brace} $x",
  "Dora\nLine\tBreak",
  "\u202EEve\u202C",
  "ada north",
];

const COMPANIES = ["Harbour Works", "Northern Line", "Quay & Sons", "Salt Bank", "Empty Shell"];

const works = (person: number, company: number, since: string, until: string | null, role: string) => ({
  person,
  company,
  since,
  until,
  role,
});

/** Statements with parameters, to be run one after the other. */
export const SAMPLE_COMPANIES: readonly (readonly [string, CypherParameters])[] = [
  [
    "UNWIND range(0, size($names) - 1) AS at CREATE (:Person {name: $names[at], born: 1950 + at})",
    { names: PEOPLE },
  ],
  [
    "UNWIND range(0, size($names) - 1) AS at CREATE (:Company:Organisation {companyId: 100 + at, title: $names[at], founded: date('1990-01-01')})",
    { names: COMPANIES },
  ],
  [
    "UNWIND $rows AS row MATCH (p:Person {born: 1950 + row.person}), (c:Company {companyId: 100 + row.company}) CREATE (p)-[:WORKS_FOR {since: row.since, until: row.until, role: row.role, source: 'https://example.org/' + row.role}]->(c)",
    {
      rows: [
        works(0, 0, "2001-02-03", "2005-06-07", "clerk"),
        works(0, 0, "2006", null, "director"),
        works(1, 0, "1999-01-01", null, "pilot"),
        works(2, 1, "2010-05-01", "2012-05-01", "engineer"),
        works(3, 1, "2010-05-01", "2012-05-01", "engineer"),
        works(4, 2, "2020-01-01", null, "owner"),
        works(5, 3, "2015-01-01", "2016-01-01", "teller"),
      ],
    },
  ],
  [
    "UNWIND $rows AS row MATCH (a:Company {companyId: 100 + row[0]}), (b:Company {companyId: 100 + row[1]}) CREATE (a)<-[:OWNER]-(:Holding {percent: row[2], since: '2011-01-01'})-[:ASSET]->(b)",
    {
      rows: [
        [0, 1, 51],
        [0, 1, 20],
        [1, 2, 10],
        [2, 2, 5],
      ],
    },
  ],
  [
    "MATCH (a:Person {born: 1950}), (b:Person {born: 1955}) CREATE (a)-[:`KNOWS``]->() DELETE n //`]->(b)",
    {},
  ],
  [
    "MATCH (c:Company {companyId: 103}) CREATE (:`Odd``Label\\u005C` {code: 'x1', title: 'Odd one'})-[:NEAR]->(c)",
    {},
  ],
  [
    "MATCH (c:Company {companyId: 103}) CREATE (c)-[:NOTED]->(:Note {text: 'same'}), (c)-[:NOTED]->(:Note {text: 'same'})",
    {},
  ],
];
