import type { Dataset } from "../../src/core/model/dataset.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { ATTACKED, MINIMAL } from "../model/minimal-data.ts";

/** Names that end texts, escape from names, or are statements of their own; ids that differ in case alone, halves of pairs. */
const NAMES = [
  'it\'s "quoted"',
  "back`tick",
  "{brace} $param",
  "line\nbreak\r\ttab",
  "\u202Eright to left\u202C",
  "\uD83D half",
  "half \uDE00",
  "~ud83d half",
  "back\\slash \\u0060 \\",
  "x' }) DETACH DELETE n //",
  '> } ; DROP ALL ; INSERT DATA { <a> <b> "',
  "Abc",
  "abc",
  "a%20b",
  "a b",
  "__proto__",
];

/** Types of relations whose names are Cypher or SPARQL. */
const TYPES = [
  "KNOWS`]->() DETACH DELETE n //",
  "a|b",
  "\\u0060]-() //",
  "?x } ; DROP ALL",
  "it's",
  "\uD83D",
  "Attacked",
];

const [claim] = MINIMAL.claims;

function makeHostile(): Dataset {
  const ids = NAMES.map((name) => `state:${name}`);
  const value = {
    ...MINIMAL,
    relationTypes: [
      ATTACKED,
      ...TYPES.map((id, at) => ({ ...ATTACKED, id, label: id, directed: at % 2 === 0 })),
    ],
    entities: NAMES.map((name, at) => ({ id: ids[at], type: "state", name, summary: name })),
    claims: NAMES.flatMap((name, at) =>
      [1, 3].map((step) => ({
        ...claim,
        id: `claim:${name}:${step}`,
        subject: ids[at],
        object: ids[(at + step) % ids.length],
        relation: TYPES[(at + step) % TYPES.length],
        says: name,
      })),
    ),
  };
  const parsed = parseDataset(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A data set of hostile names, ids and types. */
export const HOSTILE: Dataset = makeHostile();
