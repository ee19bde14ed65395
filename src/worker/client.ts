import type { Call, Engine } from "../core/engine/engine.ts";
import { forwardCalls } from "../core/engine/forward-calls.ts";
import { startEngineWorker } from "./start-engine-worker.ts";
import { startOnPage } from "./start-on-page.ts";
import { connectChannel, type WorkerChannel } from "./worker-channel.ts";
import { WORKER_LIMITS, type WorkerLimits } from "./worker-limits.ts";
import { createWorkerSupply, type WorkerSupply } from "./worker-supply.ts";

export interface WorkerEngine extends Engine {
  dispose(): void;
}

/** A worker in which the next graph is read, while the one on screen goes on answering. */
interface Next {
  readonly channel: WorkerChannel;
  /** The graph on screen was opened there too, so that something can be added to it. */
  hasBase: boolean;
  /** The next graph is open, and takes over with its first scene. */
  isOpen: boolean;
}

/**
 * An engine whose jobs run in a worker; see `connectChannel` for what becomes of cancelled calls and of workers that die.
 * Files are read in a worker of their own, which takes over with the first scene of its graph: until then the graph on
 * screen answers as before, and cancelling at any point ends that worker at once and leaves the graph untouched.
 */
export function connectEngine(supply: WorkerSupply, limits: WorkerLimits = WORKER_LIMITS): WorkerEngine {
  let current = connectChannel(supply, limits);
  let next: Next | null = null;

  const dropNext = () => {
    next?.channel.end();
    next = null;
  };
  const beginNext = (): Next => {
    dropNext();
    next = { channel: connectChannel(supply, limits), hasBase: false, isOpen: false };
    return next;
  };
  /** The worker that reads, with the graph on screen open in it where something is added to that. */
  const reader = (needsBase: boolean): WorkerChannel => {
    if (next === null) return current;
    if (needsBase && !next.hasBase) {
      next.hasBase = true;
      next.channel.learn(current.replays());
    }
    return next.channel;
  };
  /** Asks the worker of the next graph; a call that fails or is cancelled there ends it. */
  const askNext = async <Answer>(of: Next, asked: Promise<Answer>): Promise<Answer> => {
    try {
      return await asked;
    } catch (error) {
      if (next === of) dropNext();
      else of.channel.end();
      throw error;
    }
  };

  const openInPlace = async (call: Call<"open">) => {
    const answer = await current.ask("open", call);
    if (answer.ok) current.remember("open", call);
    return answer;
  };

  return {
    ...forwardCalls((method, call) => current.ask(method, call)),
    async open(...call) {
      const [source] = call;
      if (source.kind !== "prepared" && current.replays().length === 0) return openInPlace(call);
      const target = source.kind === "prepared" ? next : beginNext();
      if (target === null) return openInPlace(call);
      const channel = reader(source.kind === "prepared" && source.settings.add !== null);
      const answer = await askNext(target, channel.ask("open", call));
      if (answer.ok) {
        target.isOpen = true;
        channel.remember("open", call);
      } else if (source.kind !== "prepared") dropNext();
      return answer;
    },
    async prepare(...call) {
      const target = beginNext();
      const answer = await askNext(target, target.channel.ask("prepare", call));
      if (answer.ok) target.channel.remember("prepare", call);
      else if (next === target) dropNext();
      return answer;
    },
    preview: (...call) => reader(call[0].add !== null).ask("preview", call),
    async discard() {
      dropNext();
    },
    async edit(...call) {
      const answer = await current.ask("edit", call);
      current.remember("edit", call);
      return answer;
    },
    async revert(...call) {
      const answer = await current.ask("revert", call);
      if (answer !== null) current.remember("revert", call);
      return answer;
    },
    async scene(...call) {
      const target = next;
      if (target === null || !target.isOpen) return current.ask("scene", call);
      const scene = await askNext(target, target.channel.ask("scene", call));
      if (next === target) {
        current.end();
        current = target.channel;
        next = null;
      }
      return scene;
    },
    // The layout under way may be that of the graph to come.
    endLayout: (...call) => (next?.isOpen === true ? next.channel : current).ask("endLayout", call),
    dispose: () => {
      dropNext();
      current.end();
    },
  };
}

/**
 * The engine of the page: a worker whose script lies at `address`; on the page itself where the browser starts none, of which
 * `onPage` is told.
 */
export const createWorkerEngine = (address: () => string, onPage: () => void): WorkerEngine =>
  connectEngine(createWorkerSupply(() => startEngineWorker(address()), startOnPage, onPage));
