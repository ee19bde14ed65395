import * as v from "valibot";
import { ok, type Result, refuse } from "../model/result.ts";

/** Version of the form of mappings in files; a reader refuses others. */
const MAPPING_VERSION = 1;

const text = v.pipe(v.string(), v.minLength(1));
const name = v.nullable(text);
const claimed = { type: text, from: name, to: name, document: name };
const end = v.strictObject({ relation: text, outgoing: v.boolean() });
const version = v.literal(MAPPING_VERSION);

const PROPERTY_GRAPH = v.strictObject({
  kind: v.literal("property-graph"),
  version,
  entities: v.pipe(
    v.array(v.strictObject({ label: text, type: text, key: text, name: text })),
    v.minLength(1),
  ),
  relations: v.array(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("direct"), relation: text, ...claimed }),
      v.strictObject({ kind: v.literal("node"), label: text, source: end, target: end, ...claimed }),
    ]),
  ),
});

/** An IRI that can stand between angle brackets (SPARQL 1.1, IRIREF). */
const iri = v.pipe(v.string(), v.regex(/^[a-z][\w+.-]*:[^\s<>"{}|^`\\\p{Cc}]*$/iu, "This is not an IRI."));
const iris = v.array(iri);

const TRIPLES = v.strictObject({
  kind: v.literal("triples"),
  version,
  typedBy: iri,
  namedBy: v.pipe(iris, v.minLength(1)),
  entities: v.array(v.strictObject({ class: iri, type: text })),
  relations: v.array(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("direct"), predicate: iri, type: text }),
      v.strictObject({ kind: v.literal("statement"), claim: iri, value: iri, type: text }),
    ]),
  ),
  from: iris,
  to: iris,
  at: iris,
  reference: v.nullable(iri),
  address: iris,
});

const GRAPH_MAPPING = v.variant("kind", [PROPERTY_GRAPH, TRIPLES]);

/**
 * What the labels, types and properties of a property graph stand for. `entities`: nodes with a label are entities of a type, `key` tells
 * each from all others of its label, `name` names it; the first label that fits a node counts. `relations`: relationships of a type
 * (`direct`), or nodes that tie two others (`node`), with the properties that hold the first day, the last day and the sources.
 */
export type PropertyGraphMapping = v.InferOutput<typeof PROPERTY_GRAPH>;

/**
 * What the IRIs of an RDF graph stand for. `typedBy` ties a thing to its class, `namedBy` to its names, the best first. `relations`: triples of
 * a predicate (`direct`), or statements as Wikidata writes them, `claim` leading to them and `value` on from them. `from`, `to` and `at` qualify
 * statements with days; `reference` leads to where a statement is from, `address` on to the address.
 */
export type TripleMapping = v.InferOutput<typeof TRIPLES>;

/** What the parts of somebody's graph stand for. A plain value: it is written to a file, and read again, as JSON. */
export type GraphMapping = PropertyGraphMapping | TripleMapping;

/** A mapping as a file has it. */
export const formatGraphMapping = (mapping: GraphMapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** The mapping in a file; the first thing that is wrong with it is named. */
export function parseGraphMapping(json: string): Result<GraphMapping> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse(
      "mapping",
      "",
      "The mapping is not JSON.",
      'Write one with "corridor inspect ADDRESS --write-mapping FILE".',
    );
  }
  const read = v.safeParse(GRAPH_MAPPING, value);
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return refuse(
    "mapping",
    v.getDotPath(issue) ?? "",
    `The mapping cannot be used: ${issue.message}`,
    "docs/engines.md describes its fields.",
  );
}
