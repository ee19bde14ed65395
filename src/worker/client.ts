import type { Cancel, Engine, Source } from "../core/engine.ts";
import type { Citation, FoundPath } from "../core/paths/query.ts";
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

export interface WorkerEngine extends Engine {
  dispose(): void;
}

interface Waiting {
  readonly message: Extract<ToWorker, { readonly kind: "call" }>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  /** Told of what a job reports before its answer. */
  readonly onEvent: (...values: readonly unknown[]) => void;
}

/** Milliseconds that a cancelled job may go on before its worker is replaced. */
const PATIENCE = 4000;

const toError = (name: string, message: string) => Object.assign(new Error(message), { name });

const isSignal = (cancel: Cancel): cancel is AbortSignal => cancel instanceof AbortSignal;

/**
 * An engine whose jobs run in a worker. A cancelled call rejects at once with an `AbortError`. When the worker dies, the
 * calls under way are rejected with what happened, and the next call starts a new one with the same graph open. A worker
 * that has not let go of a cancelled job after `patience` milliseconds is replaced in the same way, and other calls go on.
 */
export function connectEngine(start: () => EngineWorker, patience = PATIENCE): WorkerEngine {
  const waiting = new Map<number, Waiting>();
  /** Cancelled calls that have yet to answer. */
  const stubborn = new Map<number, ReturnType<typeof setTimeout>>();
  let calls = 0;
  let worker: EngineWorker | null = null;
  let opened: Source | null = null;

  /** A cancelled job that does not let go: its worker is replaced, and whoever waits behind it is asked for again. */
  const replace = (stuck: EngineWorker) => {
    if (worker !== stuck) return;
    stuck.terminate();
    worker = null;
    for (const timer of stubborn.values()) clearTimeout(timer);
    stubborn.clear();
    const fresh = ensureWorker();
    for (const { message } of waiting.values()) fresh.postMessage(message);
  };

  const fail = (failed: EngineWorker, message: string) => {
    if (worker !== failed) return;
    failed.terminate();
    worker = null;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(toError("WorkerError", message));
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
    if (opened !== null) fresh.postMessage({ kind: "call", call: ++calls, method: "open", args: [opened] });
    return fresh;
  };

  const ask = (
    method: Method,
    args: readonly unknown[],
    cancel?: Cancel,
    onEvent: (...values: readonly unknown[]) => void = () => {},
  ): Promise<unknown> =>
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
        reject(toError("AbortError", "The request was cancelled."));
      };
      if (cancel.aborted) abort();
      else cancel.addEventListener("abort", abort, { once: true });
    });

  return {
    async open(source, cancel) {
      const answer = (await ask("open", [source], cancel)) as Awaited<ReturnType<Engine["open"]>>;
      if (answer.ok) opened = source;
      return answer;
    },
    scene: (aspect, cancel, onProgress) =>
      ask("scene", [aspect], cancel, (share) => onProgress?.(share as number)) as ReturnType<Engine["scene"]>,
    layout: (request, cancel, onProgress) =>
      ask("layout", [request], cancel, (share) => onProgress?.(share as number)) as ReturnType<
        Engine["layout"]
      >,
    endLayout: () => ask("endLayout", []) as ReturnType<Engine["endLayout"]>,
    view: (lens, cancel) => ask("view", [lens], cancel) as ReturnType<Engine["view"]>,
    attributes: (lens, cancel) => ask("attributes", [lens], cancel) as ReturnType<Engine["attributes"]>,
    explainHidden: (target, lens, cancel) =>
      ask("explainHidden", [target, lens], cancel) as ReturnType<Engine["explainHidden"]>,
    timeline: (lens, room, cancel) => ask("timeline", [lens, room], cancel) as ReturnType<Engine["timeline"]>,
    search: (query, limit, cancel) => ask("search", [query, limit], cancel) as ReturnType<Engine["search"]>,
    find: (query, limit, cancel) => ask("find", [query, limit], cancel) as ReturnType<Engine["find"]>,
    entity: (id, lens, cancel) => ask("entity", [id, lens], cancel) as ReturnType<Engine["entity"]>,
    relation: (id, cancel) => ask("relation", [id], cancel) as ReturnType<Engine["relation"]>,
    passages: (about, cancel) => ask("passages", [about], cancel) as ReturnType<Engine["passages"]>,
    health: (texts, cancel) => ask("health", [texts], cancel) as ReturnType<Engine["health"]>,
    paths: (query, cancel, onPath) =>
      ask("paths", [query], cancel, (path, citations) =>
        onPath?.(path as FoundPath, citations as readonly Citation[]),
      ) as ReturnType<Engine["paths"]>,
    common: (ids, lens, limit, cancel) =>
      ask("common", [ids, lens, limit], cancel) as ReturnType<Engine["common"]>,
    export: (request, cancel) => ask("export", [request], cancel) as ReturnType<Engine["export"]>,
    table: (request, cancel) => ask("table", [request], cancel) as ReturnType<Engine["table"]>,
    measure: (measure, lens, cancel) =>
      ask("measure", [measure, lens], cancel) as ReturnType<Engine["measure"]>,
    dispose: () => {
      for (const timer of stubborn.values()) clearTimeout(timer);
      stubborn.clear();
      worker?.terminate();
      worker = null;
    },
  };
}

/** The engine of the page: its own worker, from the page's own origin. */
export const createWorkerEngine = (): WorkerEngine =>
  connectEngine(
    () => new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name: "engine" }),
  );
