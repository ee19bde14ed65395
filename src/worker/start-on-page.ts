import type { EngineWorker, FromWorker, ToWorker } from "./protocol.ts";

/**
 * The engine on the page's own thread, behind the interface of a worker: for browsers that start none. Long jobs let the page in
 * between slices. Loaded when it is needed.
 */
export function startOnPage(): EngineWorker {
  const toEngine = new EventTarget();
  const toPage = new EventTarget();
  let isEnded = false;
  const tell = (target: EventTarget, event: Event) =>
    setTimeout(() => {
      if (!isEnded) target.dispatchEvent(event);
    });
  // What is told is copied, as between threads: neither side changes what the other holds.
  const pass = (target: EventTarget, data: ToWorker | FromWorker) =>
    tell(target, new MessageEvent("message", { data: structuredClone(data) }));

  const loading = import("./serve-on-page.ts").then(({ serveOnPage }) =>
    serveOnPage(
      {
        postMessage: (message) => pass(toPage, message),
        addEventListener: (type, listener) =>
          toEngine.addEventListener(type, (event) => {
            if (event instanceof MessageEvent) listener(event);
          }),
      },
      () => isEnded,
    ),
  );
  loading.catch((error: unknown) =>
    tell(
      toPage,
      new ErrorEvent("error", { message: error instanceof Error ? error.message : String(error) }),
    ),
  );
  return {
    postMessage: (message) => {
      const copy = structuredClone(message);
      loading.then(() => pass(toEngine, copy)).catch(() => undefined);
    },
    addEventListener: (type: string, listener: (event: never) => void) =>
      toPage.addEventListener(type, listener as EventListener),
    terminate: () => {
      isEnded = true;
    },
  };
}
