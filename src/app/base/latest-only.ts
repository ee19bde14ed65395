import type { Cancel } from "../../core/model/cancel.ts";

/** What the page gives for an AbortController, so that this ring needs no DOM types. */
export interface Abort {
  readonly signal: Cancel;
  abort(): void;
}

export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

/** Starts a request and drops the one before it. */
export type LatestOnly = <T>(
  ask: (signal: Cancel) => Promise<T>,
  answer: (value: T) => void,
  fail: (error: unknown) => void,
) => Promise<void>;

/**
 * Newest request wins: starting one aborts the one under way, and an answer that is no longer the newest is never
 * delivered, whether or not the engine honoured the abort.
 */
export function createLatestOnly(createAbort: () => Abort): LatestOnly {
  let current: Abort | null = null;
  return async (ask, answer, fail) => {
    current?.abort();
    const mine = createAbort();
    current = mine;
    try {
      const value = await ask(mine.signal);
      if (current === mine) answer(value);
    } catch (error) {
      if (current === mine) fail(error);
    } finally {
      if (current === mine) current = null;
    }
  };
}
