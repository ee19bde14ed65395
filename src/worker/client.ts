import type { Engine } from "../core/engine/engine.ts";
import type { Progress } from "../core/importing/importing.ts";
import type { Cancel } from "../core/model/cancel.ts";
import type { Citation, FoundPath } from "../core/paths/query.ts";
import { connectLine, type EngineWorker, type Line } from "./line.ts";
import type { Method } from "./protocol.ts";

export type { EngineWorker } from "./line.ts";

export interface WorkerEngine extends Engine {
  dispose(): void;
}

/** Milliseconds that a cancelled job may go on before its worker is replaced. */
const PATIENCE = 4000;

/** A worker in which the next graph is read, while the one on screen goes on answering. */
interface Next {
  readonly line: Line;
  /** The graph on screen was opened there too, so that something can be added to it. */
  hasBase: boolean;
  /** The next graph is open, and takes over with its first scene. */
  isOpen: boolean;
}

/**
 * An engine whose jobs run in a worker; see `connectLine` for what becomes of cancelled calls and of workers that die.
 * Files are read in a worker of their own, which takes over with the first scene of its graph: until then the graph on
 * screen answers as before, and cancelling at any point ends that worker at once and leaves the graph untouched.
 */
export function connectEngine(start: () => EngineWorker, patience = PATIENCE): WorkerEngine {
  let current = connectLine(start, patience);
  let next: Next | null = null;

  const dropNext = () => {
    next?.line.end();
    next = null;
  };
  const beginNext = (): Next => {
    dropNext();
    next = { line: connectLine(start, patience), hasBase: false, isOpen: false };
    return next;
  };
  /** The worker that reads, with the graph on screen open in it where something is added to that. */
  const reader = (needsBase: boolean): Line => {
    if (next === null) return current;
    if (needsBase && !next.hasBase) {
      next.hasBase = true;
      for (const { method, args } of current.replays()) {
        // Calls are served in order; what fails here fails again in the call that needs it.
        next.line.ask(method, args).catch(() => undefined);
        next.line.remember({ method, args });
      }
    }
    return next.line;
  };
  /** Asks the worker of the next graph; a call that fails or is cancelled there ends it. */
  const askNext = async (of: Next, asked: Promise<unknown>): Promise<unknown> => {
    try {
      return await asked;
    } catch (error) {
      if (next === of) dropNext();
      else of.line.end();
      throw error;
    }
  };
  const ask = (
    method: Method,
    args: readonly unknown[],
    cancel?: Cancel,
    onEvent?: (...values: readonly unknown[]) => void,
  ) => current.ask(method, args, cancel, onEvent);

  const openInPlace = async (args: readonly unknown[], cancel?: Cancel) => {
    const answer = (await ask("open", args, cancel)) as Awaited<ReturnType<Engine["open"]>>;
    if (answer.ok) current.remember({ method: "open", args });
    return answer;
  };

  return {
    async open(source, cancel) {
      if (source.kind !== "prepared" && current.replays().length === 0) return openInPlace([source], cancel);
      const target = source.kind === "prepared" ? next : beginNext();
      if (target === null) return openInPlace([source], cancel);
      const line = reader(source.kind === "prepared" && source.settings.add !== null);
      const answer = (await askNext(target, line.ask("open", [source], cancel))) as Awaited<
        ReturnType<Engine["open"]>
      >;
      if (answer.ok) {
        target.isOpen = true;
        line.remember({ method: "open", args: [source] });
      } else if (source.kind !== "prepared") dropNext();
      return answer;
    },
    async prepare(files, reading, cancel, onProgress) {
      const target = beginNext();
      const args = [files, reading];
      const asked = target.line.ask("prepare", args, cancel, (progress) =>
        onProgress?.(progress as Progress),
      );
      const answer = (await askNext(target, asked)) as Awaited<ReturnType<Engine["prepare"]>>;
      if (answer.ok) target.line.remember({ method: "prepare", args });
      else if (next === target) dropNext();
      return answer;
    },
    async preview(settings, cancel) {
      const line = reader(settings.add !== null);
      return (await line.ask("preview", [settings], cancel)) as Awaited<ReturnType<Engine["preview"]>>;
    },
    async discard() {
      dropNext();
    },
    async revert() {
      const answer = (await ask("revert", [])) as Awaited<ReturnType<Engine["revert"]>>;
      if (answer !== null) current.remember({ method: "revert", args: [] });
      return answer;
    },
    async scene(aspect, cancel, onProgress) {
      const target = next;
      const tell = (share: unknown) => onProgress?.(share as number);
      if (target === null || !target.isOpen)
        return (await ask("scene", [aspect], cancel, tell)) as Awaited<ReturnType<Engine["scene"]>>;
      const scene = await askNext(target, target.line.ask("scene", [aspect], cancel, tell));
      if (next === target) {
        current.end();
        current = target.line;
        next = null;
      }
      return scene as Awaited<ReturnType<Engine["scene"]>>;
    },
    layout: (request, cancel, onProgress) =>
      ask("layout", [request], cancel, (share) => onProgress?.(share as number)) as ReturnType<
        Engine["layout"]
      >,
    // The layout under way may be that of the graph to come.
    endLayout: () =>
      (next?.isOpen === true ? next.line : current).ask("endLayout", []) as ReturnType<Engine["endLayout"]>,
    view: (lens, cancel) => ask("view", [lens], cancel) as ReturnType<Engine["view"]>,
    attributes: (lens, cancel) => ask("attributes", [lens], cancel) as ReturnType<Engine["attributes"]>,
    explainHidden: (target, lens, cancel) =>
      ask("explainHidden", [target, lens], cancel) as ReturnType<Engine["explainHidden"]>,
    timeline: (lens, room, cancel) => ask("timeline", [lens, room], cancel) as ReturnType<Engine["timeline"]>,
    search: (query, limit, cancel) => ask("search", [query, limit], cancel) as ReturnType<Engine["search"]>,
    find: (query, limit, cancel) => ask("find", [query, limit], cancel) as ReturnType<Engine["find"]>,
    entity: (id, lens, cancel) => ask("entity", [id, lens], cancel) as ReturnType<Engine["entity"]>,
    relation: (id, cancel) => ask("relation", [id], cancel) as ReturnType<Engine["relation"]>,
    passages: (about, cancel) => ask("passages", [about], cancel) as ReturnType<Engine["passages"]>,
    health: (texts, cancel) => ask("health", [texts], cancel) as ReturnType<Engine["health"]>,
    paths: (query, cancel, onPath) =>
      ask("paths", [query], cancel, (path, citations) =>
        onPath?.(path as FoundPath, citations as readonly Citation[]),
      ) as ReturnType<Engine["paths"]>,
    common: (ids, lens, limit, cancel) =>
      ask("common", [ids, lens, limit], cancel) as ReturnType<Engine["common"]>,
    export: (request, cancel) => ask("export", [request], cancel) as ReturnType<Engine["export"]>,
    table: (request, cancel) => ask("table", [request], cancel) as ReturnType<Engine["table"]>,
    measure: (measure, lens, cancel) =>
      ask("measure", [measure, lens], cancel) as ReturnType<Engine["measure"]>,
    dispose: () => {
      dropNext();
      current.end();
    },
  };
}

/** The engine of the page: its own worker, from the page's own origin. */
export const createWorkerEngine = (): WorkerEngine =>
  connectEngine(
    () => new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name: "engine" }),
  );
