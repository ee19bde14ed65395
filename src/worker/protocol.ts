import type { Method } from "../core/engine/engine.ts";

/** What the page and the worker say to each other: one call per question, one reply per call. */
export type ToWorker =
  | {
      readonly kind: "call";
      readonly call: number;
      readonly method: Method;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly call: number }
  /** A heartbeat asked for: answered as soon as the worker's thread is free. */
  | { readonly kind: "ping" };

export type FromWorker =
  | { readonly kind: "event"; readonly call: number; readonly values: readonly unknown[] }
  | { readonly kind: "value"; readonly call: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly call: number; readonly name: string; readonly message: string }
  /** A heartbeat; the first is sent unasked, once the worker listens. */
  | { readonly kind: "pong" }
  /** The worker holds the lock (Web Locks) that has its name, and loses it only by dying. */
  | { readonly kind: "locked" };

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
