import type { Dataset } from "../../src/core/model/dataset.ts";
import { writeText } from "../formats/write-text.ts";

/** A whole data set as a file of a format, drawn at places of its own. */
export function writeWhole(id: string, dataset: Dataset, options: Readonly<Record<string, string>>): string {
  const places = Float32Array.from(dataset.entities, (_, index) => index * 1.5 - 40);
  return writeText(id, dataset, {
    options,
    positions: { x: places, y: places.toReversed() },
    look: {
      colourOfEntity: () => "#123456",
      colourOfRelation: () => "#654321",
      sizeOfEntity: (index) => 4 + (index % 9),
    },
  }).text;
}
