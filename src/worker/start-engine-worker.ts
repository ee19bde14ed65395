import type { EngineWorker } from "./protocol.ts";

let started = 0;

/**
 * A worker with the engine, whose script lies at `address`. One that ends in silence, as browsers let workers do, is told as an error: it loses the lock that it
 * holds, and the page gets it. A page opened from disk shares no locks with its worker: there the heartbeat alone tells.
 */
export function startEngineWorker(address: string): EngineWorker {
  const name = `corridor-engine-${performance.timeOrigin}-${Math.random()}-${++started}`;
  // Chromium loads no module from the address of a page that was opened from disk.
  const type = String(address).startsWith("blob:") ? "classic" : "module";
  const worker = new Worker(address, { type, name });
  worker.addEventListener("message", ({ data }: MessageEvent<{ readonly kind: string }>) => {
    if (data.kind === "locked" && "locks" in navigator && location.protocol !== "file:")
      navigator.locks
        .request(name, () => worker.dispatchEvent(new ErrorEvent("error", { message: "it ended" })))
        .catch(() => undefined);
  });
  return worker;
}
