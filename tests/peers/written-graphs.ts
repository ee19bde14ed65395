import { collectFindings } from "../../src/core/formats/findings.ts";
import type { Format } from "../../src/core/formats/format.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";

/** A whole data set as a file of a format, drawn at places of its own. */
export function writeWhole(
  dataset: Dataset,
  format: Format,
  options: Readonly<Record<string, string>>,
): string {
  const graph = buildGraph(dataset);
  const places = Float32Array.from({ length: graph.entityCount }, (_, index) => index * 1.5 - 40);
  const pieces = format.write?.(
    {
      graph,
      entities: new Uint8Array(graph.entityCount).fill(1),
      relations: new Uint8Array(graph.relationCount).fill(1),
      positions: { x: places, y: places.toReversed() },
      look: {
        colourOfEntity: () => "#123456",
        colourOfRelation: () => "#654321",
        sizeOfEntity: (index) => 4 + (index % 9),
      },
      options,
      today: "2026-01-31",
      description: "",
    },
    collectFindings(),
  );
  return [...(pieces ?? [])].join("");
}
