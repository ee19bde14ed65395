import type { Engine } from "../../core/engine/engine.ts";
import type { SourceEngine } from "../../core/engine/engine-over-source.ts";
import { forwardCalls } from "../../core/engine/forward-calls.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { ok, refuse } from "../../core/model/result.ts";
import { TYPE_PREFIX } from "../../core/paths/query.ts";
import type { ReachProgress } from "../../core/paths/reach/reach-context.ts";

/** The engine of the page and, while a database is connected, the one over it. */
export interface SwitchedEngine {
  readonly engine: Engine;
  /** Null while the open graph is here as a whole. */
  readonly source: () => SourceEngine | null;
  /** Sends what is asked of the whole graph to a database; the connection before is closed. */
  readonly use: (source: SourceEngine | null) => void;
}

interface Hearers {
  readonly onProgress: (progress: ReachProgress) => void;
  /** Names of what an answer is about, wherever it lies. */
  readonly onNames: (named: Iterable<{ readonly id: EntityId; readonly name: string }>) => void;
}

/** Switches between the graph in memory and one in a database. Opening a graph by any other way ends the connection. */
export function createSwitchedEngine(inMemory: Engine, { onProgress, onNames }: Hearers): SwitchedEngine {
  let source: SourceEngine | null = null;
  const use = (next: SourceEngine | null) => {
    if (source !== null && source !== next) source.close().catch(() => undefined);
    source = next;
  };
  const told = <T extends { readonly id: EntityId; readonly name: string }>(hits: readonly T[]) => {
    onNames(hits);
    return hits;
  };
  /** What a database answers instead, of a graph of which only a part is here. */
  const over = (open: SourceEngine): Partial<Engine> => ({
    search: async (...call) => told(await open.search(...call)),
    find: async (...call) => {
      const found = await open.find(...call);
      told(found.entities.hits);
      return found;
    },
    entity: async (...call) => {
      const entity = await open.entity(...call);
      if (entity !== null) onNames([entity, ...entity.relations.map(({ other }) => other)]);
      return entity;
    },
    relation: open.relation,
    passages: open.passages,
    common: open.common,
    paths: async (query, cancel, onPath) => {
      const types = open.vocabulary.ontology.entityTypes.map(({ id }) => `${TYPE_PREFIX}${id}`);
      if (query.ends.some(([end, ...others]) => others.length === 0 && types.some((type) => type === end)))
        return refuse(
          "needs-whole-graph",
          "ends",
          "“Any entity of a type” needs the whole graph, and only a part of it is fetched from a database.",
          "Name one entity.",
        );
      const reached = await open.paths(query, { cancel, onPath, onProgress });
      if (!reached.ok) return reached;
      onNames(reached.value.dataset.entities);
      return ok(reached.value.answer);
    },
  });
  let answered: { readonly of: SourceEngine; readonly engine: Partial<Engine> } | null = null;
  const overOpen = () => {
    if (source === null) return null;
    if (answered?.of !== source) answered = { of: source, engine: over(source) };
    return answered.engine;
  };
  const engine: Engine = {
    ...forwardCalls((method, call) => {
      const job = overOpen()?.[method] ?? inMemory[method];
      return job(...call);
    }),
    async open(...call) {
      const opened = await inMemory.open(...call);
      if (opened.ok) use(null);
      return opened;
    },
  };
  return { engine, source: () => source, use };
}
