import { collectFindings } from "../formats/findings.ts";
import { DATASET } from "../formats/rdf/namespaces.ts";
import { PREFIXES, writeNode } from "../formats/rdf/write-turtle.ts";
import type { Published } from "./published.ts";
import { toTriples } from "./to-triples.ts";

/** The documented RDF shape as a Turtle file (RDF 1.1), for the bulk loader of an engine. */
export function* toTurtle(published: Published): Iterable<string> {
  const findings = collectFindings();
  for (const [prefix, namespace] of PREFIXES) yield `@prefix ${prefix}: <${namespace}> .\n`;
  for (const nodes of toTriples(published)) for (const node of nodes) yield `${writeNode(node, findings)}\n`;
  const { fingerprint, counts, dataset } = published;
  const head = {
    "@id": DATASET,
    "corridor:fingerprint": fingerprint,
    "corridor:title": dataset.title,
    "corridor:entities": counts.entities,
    "corridor:relations": counts.relations,
    "corridor:whole": true,
  };
  yield `${writeNode(head, findings)}\n`;
}
