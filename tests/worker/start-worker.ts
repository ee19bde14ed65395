import type { Engine } from "../../src/core/engine/engine.ts";
import type { EngineWorker } from "../../src/worker/protocol.ts";
import { serveEngine } from "../../src/worker/serve-engine.ts";

type Died = (message: string) => void;

/** A worker in this process: a real MessageChannel between client and engine, which clones as a worker would. */
export function startWorker(engine: Engine): { readonly worker: EngineWorker; readonly die: Died } {
  const { port1, port2 } = new MessageChannel();
  const errorListeners: ((event: { readonly message?: string }) => void)[] = [];
  serveEngine(engine, {
    postMessage: (message) => port2.postMessage(message),
    addEventListener: (_, listener) =>
      port2.addEventListener("message", (event) => listener({ data: event.data })),
  });
  port1.start();
  port2.start();
  const worker: EngineWorker = {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === "message")
        port1.addEventListener("message", (event) => listener({ data: event.data } as never));
      if (type === "error") errorListeners.push(listener as (event: { readonly message?: string }) => void);
    },
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
  return { worker, die: (message) => errorListeners.forEach((listener) => void listener({ message })) };
}
