import { deriveOntology } from "../src/core/formats/derive-ontology.ts";
import type { Dataset } from "../src/core/model/dataset.ts";
import { toEntityId, toEntityTypeId, toRelationId, toRelationTypeId } from "../src/core/model/ids.ts";

/** The same pseudo-random numbers in every run (mulberry32). */
function seed(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ENTITY_TYPES = ["person", "company", "place", "event"];
const RELATION_TYPES = ["knows", "owns", "visited", "paid", "met"];

/** A graph as foreign files have them: labels, positions, a few attributes, degrees far from equal. Deterministic. */
export function makeForeignGraph(nodes: number, edges: number): Dataset {
  const random = seed(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  // Squaring crowds the ends of edges on few nodes.
  const end = () => Math.floor(random() ** 2 * nodes);
  return {
    title: "Bench",
    ontology: deriveOntology(
      ENTITY_TYPES,
      RELATION_TYPES.map((name) => ({ name, directed: true })),
    ),
    documents: [],
    entities: Array.from({ length: nodes }, (_, index) => ({
      id: toEntityId(`n${index}`),
      type: toEntityTypeId(pick(ENTITY_TYPES)),
      name: `Entity number ${index} & co`,
      names: [],
      summary: "",
      attributes: new Map<string, string | number>([
        ["country", pick(["AZ", "IL", "AM", "TR"])],
        ["score", random()],
      ]),
      look: { x: random() * 1000, y: random() * 1000, size: 4, color: "#203bb2" },
    })),
    claims: [],
    relations: Array.from({ length: edges }, (_, index) => ({
      id: toRelationId(`e${index}`),
      source: toEntityId(`n${end()}`),
      type: toRelationTypeId(pick(RELATION_TYPES)),
      target: toEntityId(`n${end()}`),
      directed: true,
      claims: [],
      documents: [],
      certainty: "stated",
      period: [],
      weight: 1 + Math.floor(random() * 9),
      attributes: new Map<string, string | number>([["amount", Math.floor(random() * 1e6)]]),
    })),
  };
}
