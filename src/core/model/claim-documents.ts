import type { Claim } from "./dataset.ts";
import type { DocumentId } from "./ids.ts";

/** The documents that a claim rests on, by a passage or by name, each once. */
export const documentsOf = ({
  evidence,
  sources = [],
}: Pick<Claim, "evidence" | "sources">): readonly DocumentId[] =>
  sources.length === 0 && evidence.length === 1
    ? evidence.map(({ document }) => document)
    : [...new Set([...evidence, ...sources].map(({ document }) => document))];
