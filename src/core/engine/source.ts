import type { Bytes } from "../formats/format.ts";
import type { ImportSettings } from "../importing/importing.ts";

/**
 * Where a graph comes from. `bytes` is a file that the user opened; `name` decides the format together with its content.
 * `prepared`: what `prepare` read last.
 */
export type Source =
  | { readonly kind: "shipped"; readonly json: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Bytes }
  | { readonly kind: "prepared"; readonly settings: ImportSettings };
