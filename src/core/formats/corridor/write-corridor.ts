import { toPlain } from "../../model/serialise.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { toClosedDataset } from "../subset.ts";

/**
 * The data set in Corridor's own form, one record a line, so that versions compare well. Lossless: reading it back
 * gives an equal data set.
 */
export function* writeCorridor({ graph, entities, relations }: WriteInput): Iterable<string> {
  const plain = toPlain(toClosedDataset(graph, entities, relations));
  function* lines(): Iterable<string> {
    const fields = Object.entries(plain);
    yield "{";
    for (const [index, [key, value]] of fields.entries()) {
      const comma = index === fields.length - 1 ? "" : ",";
      if (!Array.isArray(value)) yield `  ${JSON.stringify(key)}: ${JSON.stringify(value)}${comma}`;
      else if (value.length === 0) yield `  ${JSON.stringify(key)}: []${comma}`;
      else {
        yield `  ${JSON.stringify(key)}: [`;
        for (const [at, record] of value.entries())
          yield `    ${JSON.stringify(record)}${at === value.length - 1 ? "" : ","}`;
        yield `  ]${comma}`;
      }
    }
    yield "}";
  }
  yield* inPieces(lines());
}
