import type { EngineWorker } from "./protocol.ts";

/** Where workers come from: threads of their own, or the page where the browser gives none. */
export interface WorkerSupply {
  readonly start: () => EngineWorker;
  /** Gives up what never said a word; whether there is another way to start. */
  readonly giveUp: () => boolean;
}

/**
 * Starts workers, and once one could not be started (no such API, refused by a policy, never a word), engines on the page.
 * Where that one does not come either, the next start tries a worker again. `onPage` is told of the change.
 */
export function createWorkerSupply(
  startWorker: () => EngineWorker,
  startOnPage: (() => EngineWorker) | null = null,
  onPage: () => void = () => undefined,
): WorkerSupply {
  let isRefused = false;
  const giveUp = () => {
    if (startOnPage === null) return false;
    isRefused = !isRefused;
    if (isRefused) onPage();
    return isRefused;
  };
  return {
    start() {
      if (!isRefused)
        try {
          return startWorker();
        } catch (error) {
          if (!giveUp()) throw error;
        }
      return (startOnPage ?? startWorker)();
    },
    giveUp,
  };
}
