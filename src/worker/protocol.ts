import type { Method } from "../core/engine/engine.ts";

/** What the page and the worker say to each other: one call per question, one reply per call. */
export type ToWorker =
  | {
      readonly kind: "call";
      readonly call: number;
      readonly method: Method;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly call: number };

export type FromWorker =
  | { readonly kind: "event"; readonly call: number; readonly values: readonly unknown[] }
  | { readonly kind: "value"; readonly call: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly call: number; readonly name: string; readonly message: string };
