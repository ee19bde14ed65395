import type { EngineWorker } from "./protocol.ts";

let started = 0;

/**
 * A worker with the engine. One that ends in silence, as browsers let workers do, is told as an error: it loses the lock that it
 * holds, and the page gets it.
 */
export function startEngineWorker(): EngineWorker {
  const name = `corridor-engine-${performance.timeOrigin}-${Math.random()}-${++started}`;
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name });
  worker.addEventListener("message", ({ data }: MessageEvent<{ readonly kind: string }>) => {
    if (data.kind === "locked" && "locks" in navigator)
      navigator.locks
        .request(name, () => worker.dispatchEvent(new ErrorEvent("error", { message: "it ended" })))
        .catch(() => undefined);
  });
  return worker;
}
