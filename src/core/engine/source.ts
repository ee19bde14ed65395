import type { Bytes } from "../formats/format.ts";
import type { ImportSettings } from "../importing/importing.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";

/**
 * Where a graph comes from. `bytes` is a file that the user opened; `name` decides the format together with its content.
 * `prepared`: what `prepare` read last. `scene`: a part of a graph that lies elsewhere, with the degrees of its entities there; what
 * it shares with the graph that is open keeps its place.
 */
export type Source =
  | { readonly kind: "shipped"; readonly json: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Bytes }
  | { readonly kind: "prepared"; readonly settings: ImportSettings }
  | {
      readonly kind: "scene";
      readonly dataset: Dataset;
      readonly degrees: ReadonlyMap<EntityId, number>;
    };
