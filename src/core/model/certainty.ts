/**
 * How sure a relation is, the first of these that applies: `contested` if a source denies or disputes it or figures conflict;
 * `stated` if a source asserts or reports it; `weak` if sources only attribute, opine, plan, forecast or imply it;
 * `machine-made` if a program read it from a text; `unsourced` if no source is named.
 */
export const CERTAINTIES = ["contested", "stated", "weak", "machine-made", "unsourced"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Index in `CERTAINTIES`, as columns of relations hold it. */
export const codeOf = (certainty: Certainty): number => CERTAINTIES.indexOf(certainty);

/** Whether somebody states it, disputed or not: what a demand for a source lets through. `code` indexes `CERTAINTIES`. */
export const isStated = (code: number | undefined): boolean =>
  code === codeOf("contested") || code === codeOf("stated");

/** What people read in lists, legends and sentences. */
export const CERTAINTY_WORDS: Readonly<
  Record<Certainty, { readonly label: string; readonly meaning: string }>
> = {
  contested: { label: "contested", meaning: "Someone denies or disputes it, or the figures conflict." },
  stated: { label: "stated", meaning: "At least one source states or reports it." },
  weak: {
    label: "attributed or opinion",
    meaning: "Rests only on someone’s words, an opinion, a plan or an implication.",
  },
  "machine-made": { label: "machine-made", meaning: "A program read it from a text." },
  unsourced: { label: "unsourced", meaning: "The file gives no source for it." },
};

/** Whether no relation has a source: certainty then tells none apart, and all are drawn solid. `codes` index `CERTAINTIES`. */
export const isWhollyUnsourced = (codes: ArrayLike<number>): boolean => {
  const unsourced = codeOf("unsourced");
  for (let relation = 0; relation < codes.length; relation++) if (codes[relation] !== unsourced) return false;
  return codes.length > 0;
};
