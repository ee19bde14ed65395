import { type ComponentType, createElement } from "react";

/** A part of the page whose script or style did not come. */
export class PartError extends Error {
  override readonly name = "PartError";
}

/** Counts how often the reader asked for parts that did not come to be loaded again. */
let attempt = 0;

export const loadPartsAgain = (): void => {
  attempt++;
};

type Loading<Props> =
  | { readonly kind: "waiting"; readonly done: Promise<void> }
  | { readonly kind: "loaded"; readonly part: ComponentType<Props> }
  | { readonly kind: "failed"; readonly error: PartError; readonly attempt: number };

/**
 * A part of the page that is loaded when it is first shown, as `lazy` of React does; but one that could not be loaded is
 * asked for again after `loadPartsAgain`.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loading: Loading<Props> | null = null;
  const begin = (): Loading<Props> => {
    const during = attempt;
    const done = load().then(
      (module) => {
        loading = { kind: "loaded", part: module.default };
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        loading = { kind: "failed", error: new PartError(message), attempt: during };
      },
    );
    return { kind: "waiting", done };
  };
  return (props) => {
    if (loading === null || (loading.kind === "failed" && loading.attempt !== attempt)) loading = begin();
    // What Suspense waits for, and what the boundary around it shows.
    if (loading.kind === "waiting") throw loading.done;
    if (loading.kind === "failed") throw loading.error;
    return createElement(loading.part, props);
  };
}
