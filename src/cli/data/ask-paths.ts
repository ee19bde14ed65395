import { openEngineOverSource } from "../../core/engine/engine-over-source.ts";
import { buildGraph } from "../../core/graph/build.ts";
import type { Graph } from "../../core/graph/graph.ts";
import type { Entity } from "../../core/model/dataset.ts";
import { toEntityId } from "../../core/model/ids.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { TYPE_PREFIX } from "../../core/paths/query.ts";
import type { GraphSource, Vocabulary } from "../../core/source/graph-source.ts";
import type { Arguments, Io } from "../command.ts";
import { type AskedGraph, toAskedGraph } from "./asked-graph.ts";
import { MOST_READ_FOR_PATHS } from "./most-read.ts";
import { askDatabase, readWhole } from "./open-published.ts";

/** Entities of one name that are looked at. */
const CANDIDATES = 50;

const pause = () => new Promise<void>((resolve) => void setImmediate(resolve));

function startTimer(then: () => void, milliseconds: number): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}

/** The entities that references name, as a graph of their own: by their ids, else by their names. */
async function gatherNamed(
  source: GraphSource,
  { title, ontology, documents }: Vocabulary,
  references: readonly string[],
): Promise<Result<Graph>> {
  const named = new Map<string, Entity>();
  const byId = await source.entities(references.map(toEntityId));
  if (!byId.ok) return byId;
  for (const { entity } of byId.value) named.set(entity.id, entity);
  for (const reference of references) {
    if (named.has(reference)) continue;
    if (reference.startsWith(TYPE_PREFIX))
      return refuse(
        "needs-whole-graph",
        "",
        `${reference}: any entity of a type as an end needs the whole graph.`,
        "Name an entity, or ask a file of the graph.",
      );
    const found = await source.find(reference, [], CANDIDATES);
    if (!found.ok) return found;
    for (const { entity } of found.value.rows) named.set(entity.id, entity);
  }
  const entities = [...named.values()];
  return ok(buildGraph({ title, ontology, documents: documents ?? [], entities, claims: [], relations: [] }));
}

/**
 * Asks a graph in a database for paths: a small one is read whole, of a larger one as much is fetched as it takes to be certain.
 * `references` are what the flags call entities.
 */
export const askPaths = <Answer>(
  address: string,
  references: readonly string[],
  given: Arguments,
  io: Io,
  ask: (asked: AskedGraph) => Promise<Result<Answer>>,
): Promise<Result<Answer>> =>
  askDatabase(address, given, io, async (asked) => {
    const { source } = asked;
    const engine = await openEngineOverSource(source, { pause, startTimer });
    if (!engine.ok) return engine;
    const { vocabulary } = engine.value;
    const { relations } = vocabulary.totals;
    if (relations !== null && relations <= MOST_READ_FOR_PATHS) {
      const whole = await readWhole(asked);
      return whole.ok ? ask(toAskedGraph(whole.value)) : whole;
    }
    const graph = await gatherNamed(source, vocabulary, references);
    return graph.ok
      ? ask({ graph: graph.value, find: (query) => engine.value.paths(query), notes: asked.notes })
      : graph;
  });
