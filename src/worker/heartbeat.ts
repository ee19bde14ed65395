import type { WorkerLimits } from "./worker-limits.ts";

interface Watched {
  /** Something is under way that waits for the worker. */
  readonly isNeeded: () => boolean;
  /** Asks for a sign of life. */
  readonly ping: () => void;
  /** Bytes of what the worker works on. */
  readonly size: () => number;
  /** Told after how many beats the silence was too long. */
  readonly onSilence: (beats: number) => void;
}

interface Heartbeat {
  /** Begins to count where it does not yet; `hasSpoken`: the worker has given a sign of life before. */
  readonly start: (hasSpoken: boolean) => void;
  /** Asks a worker with nothing to do, before it is given a job. */
  readonly expectSoon: () => void;
  /** The worker gave a sign of life. */
  readonly hear: () => void;
  readonly stop: () => void;
}

/**
 * Counts beats of silence while something is under way. A worker that was idle has to answer at once; one with a job may be
 * silent as long as its thread can be busy: the limit grows with the size of the graph, and with the silences that it has
 * come back from.
 */
export function createHeartbeat(limits: WorkerLimits, watched: Watched): Heartbeat {
  let timer: ReturnType<typeof setInterval> | null = null;
  let silent = 0;
  let longest = 0;
  let expects: "start" | "idle" | "job" = "start";
  let isAsked = false;

  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    silent = 0;
    isAsked = false;
    expects = "start";
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    watched.ping();
  };
  const most = () =>
    expects === "job"
      ? limits.job + watched.size() / limits.bytesPerBeat + 10 * longest
      : expects === "idle"
        ? limits.idle
        : limits.start;

  return {
    start(hasSpoken) {
      if (timer !== null) return;
      silent = 0;
      if (!hasSpoken) expects = "start";
      timer = setInterval(() => {
        if (!watched.isNeeded()) {
          if (timer !== null) clearInterval(timer);
          timer = null;
          return;
        }
        silent++;
        if (silent > most()) watched.onSilence(silent);
        else ask();
      }, limits.beat);
    },
    expectSoon() {
      expects = "idle";
      silent = 0;
      ask();
    },
    hear() {
      isAsked = false;
      if (expects === "job") longest = Math.max(longest, silent);
      expects = "job";
      silent = 0;
    },
    stop,
  };
}
