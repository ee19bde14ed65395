import { ARGUMENT_COUNTS, type Call, type Jobs, type Method } from "../core/engine/engine.ts";
import { createHeartbeat } from "./heartbeat.ts";
import type { EngineWorker, FromWorker, ToWorker } from "./protocol.ts";
import { sizeOfCall, type WorkerLimits } from "./worker-limits.ts";
import type { WorkerSupply } from "./worker-supply.ts";

/** Tells a new worker again what the old one knew. */
export type ReplayedCall = Pick<Extract<ToWorker, { readonly kind: "call" }>, "method" | "args">;

/** Calls to one worker, which is started when it is first needed and again when it dies. */
export interface WorkerChannel {
  readonly ask: <M extends Method>(method: M, call: Call<M>) => Promise<Jobs[M]["answer"]>;
  /** What made the worker know what it knows, in order. */
  readonly replays: () => readonly ReplayedCall[];
  /** A call that the worker has answered, and that a new one has to be told before it knows the same. */
  readonly remember: <M extends Method>(method: M, call: Call<M>) => void;
  /** Has the worker learn what another one knows. What fails in that fails again in the call that needs it. */
  readonly learn: (replays: readonly ReplayedCall[]) => void;
  /** Ends the worker; calls under way are rejected as cancelled. */
  readonly end: () => void;
}

interface Waiting {
  readonly message: Extract<ToWorker, { readonly kind: "call" }>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  /** Told of what a job reports before its answer. */
  readonly onEvent: (...values: readonly unknown[]) => void;
  /** Reports that were passed on. */
  told: number;
  /** Reports of a repeated job that were passed on before it was repeated. */
  skips: number;
  /** A worker died with this call. */
  isRepeated: boolean;
}

/** A worker, and what it has yet to answer. */
interface Session {
  readonly worker: EngineWorker;
  readonly unanswered: Set<number>;
  /** Of these, the calls that tell it what another one knew. */
  readonly lessons: Set<number>;
  hasSpoken: boolean;
}

const toError = (name: string, message: string) => Object.assign(new Error(message), { name });

const cancelled = () => toError("AbortError", "The request was cancelled.");

/** The parts of a call: what can be sent to a worker, and what stays here. */
function splitCall<M extends Method>(method: M, call: Call<M>) {
  const args: readonly unknown[] = call.slice(0, ARGUMENT_COUNTS[method]);
  const [cancel, onEvent] = call.slice(ARGUMENT_COUNTS[method]);
  return {
    args,
    cancel: cancel instanceof AbortSignal ? cancel : null,
    onEvent: typeof onEvent === "function" ? onEvent : null,
  };
}

/**
 * A channel to a worker. A cancelled call rejects at once with an `AbortError`. A worker that dies, or gives no sign of life for
 * longer than its limits, is replaced by one that is told the replays first and then the calls under way again; a call with
 * which two workers were lost is rejected with what happened. A worker that never speaks makes way for another kind where
 * the supply has one. One that has not let go of a cancelled job in time is replaced, and other calls go on.
 */
export function connectChannel(supply: WorkerSupply, limits: WorkerLimits): WorkerChannel {
  const waiting = new Map<number, Waiting>();
  /** Cancelled calls that have yet to answer. */
  const unresponsiveCalls = new Map<number, ReturnType<typeof setTimeout>>();
  const replays: ReplayedCall[] = [];
  let calls = 0;
  let session: Session | null = null;
  /** Bytes of the largest file that the worker was given. */
  let largest = 0;

  const heartbeat = createHeartbeat(limits, {
    isNeeded: () => session !== null && (waiting.size > 0 || unresponsiveCalls.size > 0),
    ping: () => session?.worker.postMessage({ kind: "ping" }),
    size: () => largest,
    onSilence: (beats) => {
      if (session === null) return;
      const seconds = Math.round((beats * limits.beat) / 1000);
      lose(session, `it gave no sign of life for ${seconds} seconds`);
    },
  });

  const letGo = () => {
    for (const timer of unresponsiveCalls.values()) clearTimeout(timer);
    unresponsiveCalls.clear();
    session?.worker.terminate();
    session = null;
    heartbeat.stop();
  };

  const rejectAll = (reason: () => Error) => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(reason());
  };

  const send = (to: Session, message: Waiting["message"]) => {
    if (to.unanswered.size === 0 && to.hasSpoken) heartbeat.expectSoon();
    to.unanswered.add(message.call);
    largest = Math.max(largest, sizeOfCall(message.args));
    to.worker.postMessage(message);
    heartbeat.start(to.hasSpoken);
  };

  /** Asks a new worker for everything that is under way. */
  const repeat = () => {
    if (waiting.size === 0) return;
    for (const call of waiting.values()) call.skips = call.told;
    try {
      const fresh = ensureWorker();
      for (const { message } of waiting.values()) send(fresh, message);
    } catch (error) {
      rejectAll(() => (error instanceof Error ? error : new Error(String(error))));
    }
  };

  /**
   * Gives a cancelled job time to let go; then its worker is replaced, and whoever waits behind it is asked for again. A worker that
   * is still learning has not begun with the job: another one would only have to learn the same once more.
   */
  const expectEnd = (of: Session, call: number): void => {
    unresponsiveCalls.set(
      call,
      setTimeout(() => {
        if (session !== of) return;
        if (of.lessons.size > 0) {
          expectEnd(of, call);
          return;
        }
        letGo();
        repeat();
      }, limits.gracePeriod),
    );
  };

  const lose = (lost: Session, reason: string) => {
    if (session !== lost) return;
    letGo();
    if (!lost.hasSpoken && supply.giveUp(lost.worker)) return repeat();
    for (const [number, call] of waiting) {
      if (call.isRepeated) {
        waiting.delete(number);
        const what = `The background process stopped twice at this: ${reason}.`;
        call.reject(toError("WorkerError", `${what} Nothing else is lost; try again, or ask for less.`));
      } else call.isRepeated = true;
    }
    repeat();
  };

  const settle = (from: Session, reply: FromWorker) => {
    if (session !== from) return;
    from.hasSpoken = true;
    heartbeat.hear();
    if (reply.kind === "pong" || reply.kind === "locked") return;
    const call = waiting.get(reply.call);
    if (reply.kind === "event") {
      if (call === undefined) return;
      if (call.skips > 0) call.skips--;
      else {
        call.told++;
        call.onEvent(...reply.values);
      }
      return;
    }
    from.unanswered.delete(reply.call);
    from.lessons.delete(reply.call);
    const timer = unresponsiveCalls.get(reply.call);
    if (timer !== undefined) clearTimeout(timer);
    unresponsiveCalls.delete(reply.call);
    waiting.delete(reply.call);
    if (reply.kind === "value") call?.resolve(reply.value);
    else call?.reject(toError(reply.name, reply.message));
  };

  const ensureWorker = (): Session => {
    if (session !== null) return session;
    const worker = supply.start();
    const fresh: Session = { worker, unanswered: new Set(), lessons: new Set(), hasSpoken: false };
    session = fresh;
    worker.addEventListener("message", ({ data }) => settle(fresh, data));
    worker.addEventListener("error", ({ message }) => lose(fresh, message ? message : "it ended"));
    worker.addEventListener("messageerror", () => lose(fresh, "its answer could not be read"));
    teach(fresh, replays);
    return fresh;
  };

  const teach = (pupil: Session, lessons: readonly ReplayedCall[]) => {
    for (const replay of lessons) {
      pupil.lessons.add(++calls);
      send(pupil, { kind: "call", call: calls, ...replay });
    }
  };

  return {
    ask: <M extends Method>(method: M, call: Call<M>) =>
      new Promise<Jobs[M]["answer"]>((resolve, reject) => {
        const { args, cancel, onEvent } = splitCall(method, call);
        const target = ensureWorker();
        const number = ++calls;
        const message = { kind: "call", call: number, method, args } as const;
        waiting.set(number, {
          message,
          // What comes back over the wire is what the same job answers in process: both ends are built together.
          resolve: (value) => resolve(value as Jobs[M]["answer"]),
          reject,
          onEvent: (...values) => onEvent?.(...(values as Jobs[M]["event"])),
          told: 0,
          skips: 0,
          isRepeated: false,
        });
        send(target, message);
        if (cancel === null) return;
        const abort = () => {
          if (!waiting.delete(number)) return;
          const stuck = session;
          stuck?.worker.postMessage({ kind: "cancel", call: number });
          // Opening is left alone: the graph that it reads would have to be read again.
          if (method !== "open" && stuck !== null) expectEnd(stuck, number);
          reject(cancelled());
        };
        if (cancel.aborted) abort();
        else cancel.addEventListener("abort", abort, { once: true });
      }),
    replays: () => replays,
    remember: (method, call) => {
      // The last list of edits holds all of them.
      if (method === "edit" && replays.at(-1)?.method === "edit") replays.pop();
      replays.push({ method, args: splitCall(method, call).args });
    },
    learn: (others) => {
      const target = ensureWorker();
      const own = replays.splice(0);
      // Files that the worker had read make way for those of the other: they are read once more.
      const isRead = others.some(({ method }) => method === "prepare");
      teach(target, isRead ? [...others, ...own] : others);
      replays.push(...others, ...own);
    },
    end: () => {
      letGo();
      rejectAll(cancelled);
    },
  };
}
