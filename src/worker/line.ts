import { ARGUMENT_COUNTS, type Call, type Jobs, type Method } from "../core/engine/engine.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The part of a Worker that the client uses; tests pass one end of a MessageChannel. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(
    type: "error" | "messageerror",
    listener: (event: { readonly message?: string }) => void,
  ): void;
  terminate(): void;
}

/** Tells a new worker again what the old one knew. */
export type Replay = Pick<Extract<ToWorker, { readonly kind: "call" }>, "method" | "args">;

/** Calls to one worker, which is started when it is first needed and again when it dies. */
export interface Line {
  readonly ask: <M extends Method>(method: M, call: Call<M>) => Promise<Jobs[M]["answer"]>;
  /** What made the worker know what it knows, in order. */
  readonly replays: () => readonly Replay[];
  /** A call that the worker has answered, and that a new one has to be told before it knows the same. */
  readonly remember: <M extends Method>(method: M, call: Call<M>) => void;
  /** Has the worker learn what another one knows. What fails in that fails again in the call that needs it. */
  readonly learn: (replays: readonly Replay[]) => void;
  /** Ends the worker; calls under way are rejected as cancelled. */
  readonly end: () => void;
}

interface Waiting {
  readonly message: Extract<ToWorker, { readonly kind: "call" }>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  /** Told of what a job reports before its answer. */
  readonly onEvent: (...values: readonly unknown[]) => void;
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
 * A line to a worker. A cancelled call rejects at once with an `AbortError`. When the worker dies, the calls under way are
 * rejected with what happened, and the next call starts a new one that is told the replays first. A worker that has not
 * let go of a cancelled job after `patience` milliseconds is replaced in the same way, and other calls go on.
 */
export function connectLine(start: () => EngineWorker, patience: number): Line {
  const waiting = new Map<number, Waiting>();
  /** Cancelled calls that have yet to answer. */
  const stubborn = new Map<number, ReturnType<typeof setTimeout>>();
  const replays: Replay[] = [];
  let calls = 0;
  let worker: EngineWorker | null = null;

  const letGo = () => {
    for (const timer of stubborn.values()) clearTimeout(timer);
    stubborn.clear();
    worker?.terminate();
    worker = null;
  };

  const rejectAll = (reason: () => Error) => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(reason());
  };

  /** A cancelled job that does not let go: its worker is replaced, and whoever waits behind it is asked for again. */
  const replace = (stuck: EngineWorker) => {
    if (worker !== stuck) return;
    letGo();
    const fresh = ensureWorker();
    for (const { message } of waiting.values()) fresh.postMessage(message);
  };

  const fail = (failed: EngineWorker, message: string) => {
    if (worker !== failed) return;
    letGo();
    rejectAll(() => toError("WorkerError", message));
  };

  const settle = (reply: FromWorker) => {
    const call = waiting.get(reply.call);
    const timer = stubborn.get(reply.call);
    if (timer !== undefined && reply.kind !== "event") {
      clearTimeout(timer);
      stubborn.delete(reply.call);
    }
    if (reply.kind === "event") {
      call?.onEvent(...reply.values);
      return;
    }
    waiting.delete(reply.call);
    if (reply.kind === "value") call?.resolve(reply.value);
    else call?.reject(toError(reply.name, reply.message));
  };

  const ensureWorker = (): EngineWorker => {
    if (worker !== null) return worker;
    const fresh = start();
    worker = fresh;
    fresh.addEventListener("message", ({ data }) => settle(data));
    fresh.addEventListener("error", ({ message }) =>
      fail(fresh, `The background process stopped${message ? `: ${message}` : ""}. Repeat the last step.`),
    );
    fresh.addEventListener("messageerror", () =>
      fail(fresh, "The background process sent an unreadable answer."),
    );
    for (const replay of replays) fresh.postMessage({ kind: "call", call: ++calls, ...replay });
    return fresh;
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
        });
        target.postMessage(message);
        if (cancel === null) return;
        const abort = () => {
          if (!waiting.delete(number)) return;
          target.postMessage({ kind: "cancel", call: number });
          // Opening is left alone: the graph that it reads would have to be read again.
          if (method !== "open")
            stubborn.set(
              number,
              setTimeout(() => replace(target), patience),
            );
          reject(cancelled());
        };
        if (cancel.aborted) abort();
        else cancel.addEventListener("abort", abort, { once: true });
      }),
    replays: () => replays,
    remember: (method, call) => {
      replays.push({ method, args: splitCall(method, call).args });
    },
    learn: (others) => {
      const target = ensureWorker();
      const own = replays.splice(0);
      // Files that the worker had read make way for those of the other: they are read once more.
      const isRead = others.some(({ method }) => method === "prepare");
      for (const replay of isRead ? [...others, ...own] : others)
        target.postMessage({ kind: "call", call: ++calls, ...replay });
      replays.push(...others, ...own);
    },
    end: () => {
      letGo();
      rejectAll(cancelled);
    },
  };
}
