import type { Claim } from "./dataset.ts";

type Grounded = Pick<Claim, "ground" | "confirmed">;

/** Whether a program read it from a text, confirmed since or not. */
export const isMachineMade = ({ ground }: Grounded): boolean => ground === "machine-made";

/** Whether its coder knows it without a source: no document counts for it. */
export const isOwnKnowledge = ({ ground }: Grounded): boolean => ground === "own-knowledge";

/** `own knowledge of Ada`; null for what was read somewhere. */
export const wordOwnKnowledge = (claim: Grounded & Pick<Claim, "codedBy">): string | null =>
  isOwnKnowledge(claim) ? `own knowledge of ${claim.codedBy ?? "its coder"}` : null;

/** What a claim says, marked where nobody can look it up: for files, in which nothing else would say so. */
export function sayWithGround(claim: Claim): string {
  const own = wordOwnKnowledge(claim);
  return own === null ? claim.says : `${claim.says} (${own})`;
}

/** Whether somebody read it in a source: coded it, or confirmed what a program read. */
export const isReadByPerson = ({ ground, confirmed }: Grounded): boolean =>
  ground === undefined || (ground === "machine-made" && confirmed !== undefined);
