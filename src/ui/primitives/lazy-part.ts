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

type Module<Props> = { readonly default: ComponentType<Props> };

/** What Chromium, Firefox and WebKit say of a script that did not come ends with its address, where they name it. */
const ADDRESS = /(https?:\/\/\S+\.js)\b/;

/**
 * Asks for a part again. Firefox remembers that a script did not come and does not ask for it a second time: there it is asked for
 * under an address that differs in its query.
 */
async function loadAgain<Props>(
  load: () => Promise<Module<Props>>,
  failed: string,
  attempt: number,
): Promise<Module<Props>> {
  try {
    return await load();
  } catch (error) {
    const address = ADDRESS.exec(failed)?.[1];
    if (address === undefined || new URL(address).origin !== location.origin) throw error;
    return import(/* @vite-ignore */ `${address}?again=${attempt}`);
  }
}

type Loading<Props> =
  | { readonly kind: "waiting"; readonly done: Promise<void> }
  | { readonly kind: "loaded"; readonly part: ComponentType<Props> }
  | { readonly kind: "failed"; readonly error: PartError; readonly attempt: number };

/**
 * A part of the page that is loaded when it is first shown, as `lazy` of React does; but one that could not be loaded is
 * asked for again after `loadPartsAgain`.
 */
export function lazyPart<Props extends object>(load: () => Promise<Module<Props>>): ComponentType<Props> {
  let loading: Loading<Props> | null = null;
  const begin = (failed: string | null): Loading<Props> => {
    const during = attempt;
    const asked = failed === null ? load() : loadAgain(load, failed, during);
    const done = asked.then(
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
    if (loading === null) loading = begin(null);
    else if (loading.kind === "failed" && loading.attempt !== attempt) loading = begin(loading.error.message);
    // What Suspense waits for, and what the boundary around it shows.
    if (loading.kind === "waiting") throw loading.done;
    if (loading.kind === "failed") throw loading.error;
    return createElement(loading.part, props);
  };
}
