import { toRadius } from "./appearance/sizes.ts";
import type { Engine, Exported, ExportRequest, Scope, View } from "./engine.ts";
import { describeEntity } from "./evidence/describe-entity.ts";
import { describeRelation } from "./evidence/describe-relation.ts";
import { collectFindings, describeFinding } from "./formats/findings.ts";
import { FORMATS } from "./formats/formats.ts";
import type { Graph } from "./graph/graph.ts";
import { applyLens, maskLens } from "./lens/apply-lens.ts";
import { period } from "./lens/kinds/period.ts";
import type { Lens } from "./lens/lens.ts";
import type { Lists } from "./lists.ts";
import { type Interval, parseEdtf } from "./model/dates.ts";
import { ok, type Result, refuse } from "./model/result.ts";
import { type Opened, openSource, toOverview, toScene } from "./open-source.ts";
import { findPaths } from "./paths/find-paths.ts";
import { countTimeline } from "./timeline/count-timeline.ts";

type Masks = Pick<View, "entities" | "relations">;

function toMasks(graph: Graph, ids: NonNullable<ExportRequest["highlight"]>): Masks {
  const entities = new Uint8Array(graph.entityCount);
  const relations = new Uint8Array(graph.relationCount);
  for (const id of ids.entities) entities[graph.entityIndex.get(id) ?? graph.entityCount] = 1;
  for (const id of ids.relations) relations[graph.relationIndex.get(id) ?? graph.relationCount] = 1;
  return { entities, relations };
}

/** The wanted part of a graph as masks, and how the file describes it. */
function selectScope(graph: Graph, scope: Scope): Result<Masks & { readonly about: string }> {
  switch (scope.kind) {
    case "all":
      return ok({
        entities: new Uint8Array(graph.entityCount).fill(1),
        relations: new Uint8Array(graph.relationCount).fill(1),
        about: "",
      });
    case "lens": {
      const view = applyLens(graph, scope.lens);
      return view.ok ? ok({ ...view.value, about: view.value.words.join("; ") }) : view;
    }
    case "relations":
      return ok({ ...toMasks(graph, scope), about: scope.about });
  }
}

const count = (mask: Uint8Array) => mask.reduce((sum, byte) => sum + byte, 0);

function exportGraph(opened: Opened, request: ExportRequest): Result<Exported> {
  const { graph, appearance } = opened;
  const format = FORMATS.find(({ id }) => id === request.format);
  if (format?.write === undefined) {
    const known = FORMATS.filter(({ write }) => write !== undefined).map(({ id }) => id);
    return refuse(
      "unknown-format",
      "format",
      `There is no format "${request.format}" to write.`,
      `Known: ${known.join(", ")}.`,
    );
  }
  const scope = selectScope(graph, request.scope);
  if (!scope.ok) return scope;
  const { entities, relations, about } = scope.value;
  const highest = graph.degree.reduce((most, degree) => Math.max(most, degree), 0);
  const findings = collectFindings();
  const chunks = [
    ...format.write(
      {
        graph,
        entities,
        relations,
        positions: opened.positions(),
        look: {
          colourOfEntity: (entity) =>
            appearance.entityTypes[graph.entityType[entity] ?? 0]?.light ?? "#000000",
          colourOfRelation: (relation) =>
            appearance.relationTypes[graph.relationType[relation] ?? 0]?.light ?? "#000000",
          sizeOfEntity: (entity) => toRadius(graph.degree[entity] ?? 0, highest),
        },
        ...(request.highlight === undefined ? {} : { highlight: toMasks(graph, request.highlight) }),
        options: request.options,
        today: request.today,
        description: about,
      },
      findings,
    ),
  ];
  const name = graph.dataset.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return ok({
    fileName: `${name === "" ? "corridor" : name}.${format.extensions[0] ?? format.id}`,
    mediaType: format.mediaType,
    chunks,
    entities: count(entities),
    relations: count(relations),
    lost: findings.list().map(describeFinding),
  });
}

function periodOf(lens: Lens): Interval | null {
  const argument = lens[period.id];
  const date = argument === undefined ? null : parseEdtf(argument);
  return date?.ok ? date.value : null;
}

/**
 * The engine in the caller's own thread: the command line and tests use it as it is, the page through a worker. One graph
 * is open at a time; opening another replaces it only once that one has been read whole.
 */
export function createEngine(): Engine {
  let current: Opened | null = null;
  let lists: Promise<Lists> | null = null;
  const opened = (): Opened => {
    if (current === null) throw new Error("No graph is open.");
    return current;
  };
  // Loaded on first use: the first picture waits for neither table nor measures.
  const listed = (): Promise<Lists> => {
    const graph = opened();
    lists ??= import("./lists.ts").then(({ createLists }) => createLists(graph));
    return lists;
  };
  const visibleRelations = (graph: Graph, lens: Lens) => {
    const masks = maskLens(graph, lens);
    return masks.ok ? masks.value.relations : new Uint8Array(graph.relationCount).fill(1);
  };

  return {
    async open(source) {
      const result = openSource(source);
      if (!result.ok) return result;
      current = result.value;
      lists = null;
      return ok(toOverview(current));
    },
    async scene() {
      return toScene(opened());
    },
    async view(lens) {
      return applyLens(opened().graph, lens);
    },
    async timeline(lens, room) {
      const { graph, time } = opened();
      return countTimeline(graph, time(), lens, room);
    },
    async search(query, limit) {
      return opened().search()(query, limit);
    },
    async entity(id, lens) {
      const { graph, context } = opened();
      const index = graph.entityIndex.get(id);
      return index === undefined
        ? null
        : describeEntity(context, index, visibleRelations(graph, lens), periodOf(lens));
    },
    async relation(id) {
      const { graph, context } = opened();
      const index = graph.relationIndex.get(id);
      return index === undefined ? null : describeRelation(context, index);
    },
    async paths(query, cancel) {
      return findPaths(opened().graph, query, cancel);
    },
    async export(request) {
      return exportGraph(opened(), request);
    },
    async table(request) {
      return (await listed()).table(request);
    },
    async measure(measure, lens) {
      return (await listed()).measure(measure, lens);
    },
  };
}
