import type { EngineWorker } from "./protocol.ts";

/** Where workers come from: threads of their own, or the page where the browser gives none. */
export interface WorkerSupply {
  readonly start: () => EngineWorker;
  /** Gives up the way in which a worker was started that never said a word; whether there is another. */
  readonly giveUp: (silent: EngineWorker) => boolean;
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
  const substitutes = new WeakSet<EngineWorker>();
  const refuse = () => {
    // Several workers may be silent for the same reason.
    if (!isRefused) onPage();
    isRefused = true;
  };
  return {
    start() {
      if (startOnPage === null) return startWorker();
      if (!isRefused)
        try {
          return startWorker();
        } catch {
          refuse();
        }
      const substitute = startOnPage();
      substitutes.add(substitute);
      return substitute;
    },
    giveUp(silent) {
      if (startOnPage === null) return false;
      if (!substitutes.has(silent)) {
        refuse();
        return true;
      }
      isRefused = false;
      return false;
    },
  };
}
