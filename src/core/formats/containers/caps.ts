import { type Err, type Issue, refuse } from "../../model/result.ts";

/** Bytes that a packed file may become. */
const MOST_UNPACKED = 1_500_000_000;
/** From this size on, what is unpacked may be at most so many times what was packed: text rarely passes forty. */
const FREE_UNPACKED = 50_000_000;
const MOST_RATIO = 250;

export const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > MOST_UNPACKED || (unpacked > FREE_UNPACKED && unpacked > packed * MOST_RATIO);

export const refuseBomb = (): Err<readonly Issue[]> =>
  refuse(
    "packed",
    "",
    "Unpacked, this file becomes too large.",
    "Unpack it yourself, if you trust where it is from, and open what is inside.",
  );

export const refuseBroken = (what: string): Err<readonly Issue[]> =>
  refuse("packed", "", `This ${what} is broken or cut off.`, "Get the file again.");
