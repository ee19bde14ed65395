import { createEngine } from "../core/engine/engine-in-process.ts";
import type { ToWorker } from "./protocol.ts";
import { readDisk } from "./read-disk.ts";
import { serveEngine } from "./serve-engine.ts";

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

serveEngine(createEngine({ pause, readDisk }), {
  postMessage: (message) => globalThis.postMessage(message),
  addEventListener: (type, listener) =>
    globalThis.addEventListener(type, (event: MessageEvent<ToWorker>) => listener(event)),
});
