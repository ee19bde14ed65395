import type { Filter } from "./filter.ts";
import { around } from "./kinds/around.ts";
import { certainty } from "./kinds/certainty.ts";
import { documents } from "./kinds/documents.ts";
import { hidden } from "./kinds/hidden.ts";
import { minDocuments } from "./kinds/min-documents.ts";
import { period } from "./kinds/period.ts";
import { relations } from "./kinds/relations.ts";
import { types } from "./kinds/types.ts";
import { undated } from "./kinds/undated.ts";

/** Every filter, in the order in which the legend shows them. A new one is a file in `kinds` and a line here. */
export const FILTERS: readonly Filter[] = [
  types,
  relations,
  certainty,
  documents,
  minDocuments,
  period,
  undated,
  around,
  hidden,
];
