import type { Cancel } from "../core/model/cancel.ts";
import type { FromWorker, Method, ToWorker } from "./protocol.ts";

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

/** A call that a new worker has to be told again before it knows what the old one knew. */
export interface Replay {
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** Calls to one worker, which is started when it is first needed and again when it dies. */
export interface Line {
  readonly ask: (
    method: Method,
    args: readonly unknown[],
    cancel?: Cancel,
    onEvent?: (...values: readonly unknown[]) => void,
  ) => Promise<unknown>;
  /** What made the worker know what it knows, in order. */
  readonly replays: () => readonly Replay[];
  readonly remember: (replay: Replay) => void;
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

const isSignal = (cancel: Cancel): cancel is AbortSignal => cancel instanceof AbortSignal;

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
    ask: (method, args, cancel, onEvent = () => {}) =>
      new Promise((resolve, reject) => {
        const target = ensureWorker();
        const call = ++calls;
        const message = { kind: "call", call, method, args } as const;
        waiting.set(call, { message, resolve, reject, onEvent });
        target.postMessage(message);
        if (cancel === undefined || !isSignal(cancel)) return;
        const abort = () => {
          if (!waiting.delete(call)) return;
          target.postMessage({ kind: "cancel", call });
          // Opening is left alone: the graph that it reads would have to be read again.
          if (method !== "open")
            stubborn.set(
              call,
              setTimeout(() => replace(target), patience),
            );
          reject(cancelled());
        };
        if (cancel.aborted) abort();
        else cancel.addEventListener("abort", abort, { once: true });
      }),
    replays: () => replays,
    remember: (replay) => replays.push(replay),
    end: () => {
      letGo();
      rejectAll(cancelled);
    },
  };
}
