import type { EngineWorker } from "./protocol.ts";

let started = 0;

/**
 * A worker with the engine, whose script lies at `address`. One that ends in silence, as browsers let workers do, is told as an error: it loses the lock that it
 * holds, and the page gets it.
 */
export function startEngineWorker(address: string): EngineWorker {
  const name = `corridor-engine-${performance.timeOrigin}-${Math.random()}-${++started}`;
  const worker = new Worker(address, { type: "module", name });
  worker.addEventListener("message", ({ data }: MessageEvent<{ readonly kind: string }>) => {
    if (data.kind === "locked" && "locks" in navigator)
      navigator.locks
        .request(name, () => worker.dispatchEvent(new ErrorEvent("error", { message: "it ended" })))
        .catch(() => undefined);
  });
  return worker;
}
