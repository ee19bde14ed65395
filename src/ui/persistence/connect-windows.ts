import type { StoragePorts } from "../../app/persistence/device-storage.ts";

const CHANNEL = "corridor-windows";

/** The locks of this browser, and the way to the other windows of the page; null where it lacks either. */
export function connectWindows(): StoragePorts["windows"] {
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(CHANNEL);
  return {
    locks: {
      request: async (name, options, granted) => navigator.locks.request(name, options, granted),
      query: () => navigator.locks.query(),
    },
    channel: {
      post: (message) => channel.postMessage(message),
      listen: (take) => {
        const receive = ({ data }: MessageEvent<unknown>) => take(data);
        channel.addEventListener("message", receive);
        return () => channel.removeEventListener("message", receive);
      },
    },
  };
}
