import { deriveOntology } from "../src/core/formats/derive-ontology.ts";
import type { Dataset } from "../src/core/model/dataset.ts";
import { toEntityId, toEntityTypeId, toRelationId, toRelationTypeId } from "../src/core/model/ids.ts";
import { createRandom, type RandomNetwork } from "./random-network.ts";

/** A random network as a data set: relation types `t0` to `t34`, half of the relations with a year between 1990 and 2019. */
export function toRandomDataset({ topology, relationType }: RandomNetwork): Dataset {
  const random = createRandom(5);
  const { entityCount, source, target, directed } = topology;
  const year = 365;
  return {
    title: "Bench",
    ontology: deriveOntology(
      ["thing"],
      Array.from({ length: 35 }, (_, type) => ({ name: `t${type}`, directed: true })),
    ),
    documents: [],
    // Ids in the order of their places, so that ties fall alike.
    entities: Array.from({ length: entityCount }, (_, index) => ({
      id: toEntityId(`n${String(index).padStart(8, "0")}`),
      type: toEntityTypeId("thing"),
      name: `n${index}`,
      names: [],
      summary: "",
    })),
    claims: [],
    relations: Array.from(relationType, (type, index) => {
      const from = (20 + Math.floor(random() * 30)) * year;
      return {
        id: toRelationId(`e${index}`),
        source: toEntityId(`n${String(source[index]).padStart(8, "0")}`),
        type: toRelationTypeId(`t${type}`),
        target: toEntityId(`n${String(target[index]).padStart(8, "0")}`),
        directed: directed[index] === 1,
        claims: [],
        documents: [],
        certainty: "stated" as const,
        period: random() < 0.5 ? [{ from, to: from + 5 * year }] : [],
      };
    }),
  };
}
