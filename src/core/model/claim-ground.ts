import type { Claim } from "./dataset.ts";

type Grounded = Pick<Claim, "ground" | "confirmed">;

/** Whether a program read it from a text, confirmed since or not. */
export const isMachineMade = ({ ground }: Grounded): boolean => ground === "machine-made";

/** Whether its coder knows it without a source: no document counts for it. */
export const isOwnKnowledge = ({ ground }: Grounded): boolean => ground === "own-knowledge";

/** Whether somebody read it in a source: coded it, or confirmed what a program read. */
export const isReadByPerson = ({ ground, confirmed }: Grounded): boolean =>
  ground === undefined || (ground === "machine-made" && confirmed !== undefined);
