import type { ConnectSource } from "./app/state/connection.ts";
import { openEngineOverSource } from "./core/engine/engine-over-source.ts";
import { openSourceAt } from "./runners/open-source-at.ts";

const PORTS = {
  pause: () => new Promise<void>((resolve) => void setTimeout(resolve)),
  startTimer: (then: () => void, milliseconds: number) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Connects the page to a database: its driver runs here, and what is shown of it lies in the page's engine. Null in the page as one
 * file, which connects to nothing.
 */
export const connectSource: ConnectSource | null = async (engine, address, signIn) => {
  const source = await openSourceAt(address, signIn);
  const opened = await openEngineOverSource(source, PORTS, {}, engine);
  if (!opened.ok) await source.close().catch(() => undefined);
  return opened;
};
