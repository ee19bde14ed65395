import { createEngine } from "../core/engine/engine-in-process.ts";
import type { ToWorker } from "./protocol.ts";
import { readDisk } from "./read-disk.ts";
import { serveEngine } from "./serve-engine.ts";

/** The name that the page gave this worker. */
declare const name: string;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

serveEngine(createEngine({ pause, readDisk }), {
  postMessage: (message) => globalThis.postMessage(message),
  addEventListener: (type, listener) =>
    globalThis.addEventListener(type, (event: MessageEvent<ToWorker>) => listener(event)),
});

// The lock lasts as long as this thread does: the page that waits for it learns of its end, of which no event tells.
if ("locks" in navigator)
  navigator.locks
    .request(name, () => {
      globalThis.postMessage({ kind: "locked" });
      return new Promise(() => undefined);
    })
    .catch(() => undefined);
