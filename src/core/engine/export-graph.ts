import { toAppearance } from "../appearance/appearance.ts";
import { NO_LOOKS, withKindLooks } from "../appearance/kind-looks.ts";
import { toMarkColours, toMarkSizes } from "../appearance/mark-entities.ts";
import { listOffices } from "../evidence/list-offices.ts";
import { collectFindings, describeFinding } from "../formats/findings.ts";
import { FORMATS } from "../formats/formats.ts";
import { toSubset } from "../formats/subset.ts";
import type { Graph } from "../graph/graph.ts";
import { settlePinned, toPinMap } from "../graph/pins.ts";
import { toRadius, toSizes } from "../graph/sizes.ts";
import type { Positions } from "../layout/lay-out.ts";
import { applyLens } from "../lens/apply-lens.ts";
import { periodOf } from "../lens/period-of.ts";
import type { View } from "../lens/view.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type { Exported, ExportRequest, Scope } from "./export-request.ts";
import type { EngineGraph } from "./open-source.ts";

type Masks = Pick<View, "entities" | "relations">;

function toMasks(
  graph: Graph,
  ids: Pick<NonNullable<ExportRequest["highlight"]>, "entities" | "relations">,
): Masks {
  const entities = new Uint8Array(graph.entityCount);
  const relations = new Uint8Array(graph.relationCount);
  for (const id of ids.entities) entities[graph.entityIndex.get(id) ?? graph.entityCount] = 1;
  for (const id of ids.relations) relations[graph.relationIndex.get(id) ?? graph.relationCount] = 1;
  return { entities, relations };
}

/** The wanted part of a graph as masks, and how the file describes it. */
function selectScope(
  graph: Graph,
  scope: Scope,
): Result<Masks & Pick<View, "faint"> & { readonly about: string }> {
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

/** The graph with what the reader chose for its kinds in its vocabulary, so that every format that has room for it says it. */
function withLooks(graph: Graph, looks: ExportRequest["looks"]): Graph {
  const { dataset } = graph;
  const ontology = withKindLooks(dataset.ontology, looks ?? NO_LOOKS);
  return ontology === dataset.ontology ? graph : { ...graph, dataset: { ...dataset, ontology } };
}

const count = (mask: Uint8Array) => mask.reduce((sum, byte) => sum + byte, 0);

/**
 * Writes the wanted part of an open graph in one of the formats, coloured, sized and placed as drawn, step by step: tells after
 * each piece of the text how many there are.
 */
export function* exportGraph(
  opened: EngineGraph,
  request: ExportRequest,
  positions: Positions,
): Generator<number, Result<Exported>, undefined> {
  const graph = withLooks(opened.graph, request.looks);
  const appearance = graph === opened.graph ? opened.appearance : toAppearance(graph.dataset.ontology);
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
  const { entities, relations, faint, about } = scope.value;
  const clause = request.scope.kind === "lens" ? periodOf(request.scope.lens) : null;
  const offices = listOffices(opened.context, relations, clause) ?? [];
  const highest = graph.degree.reduce((most, degree) => Math.max(most, degree), 0);
  const { colour = null, size = null } = request.marks ?? {};
  const colours = colour === null ? null : toMarkColours(colour, "light");
  const sizes = size === null ? null : toMarkSizes(size);
  const findings = collectFindings();
  const pieces = format.write(
    {
      graph,
      entities,
      relations,
      ...(faint === undefined ? {} : { faint }),
      positions: {
        ...settlePinned(
          graph,
          positions,
          toPinMap(request.pins ?? [], graph.entityIndex),
          toSizes(graph.degree),
        ),
        ...(positions.courses === undefined ? {} : { courses: positions.courses }),
      },
      look: {
        colourOfEntity: (entity) =>
          colours?.[entity] ?? appearance.entityTypes[graph.entityType[entity] ?? 0]?.light ?? "#000000",
        colourOfRelation: (relation) =>
          appearance.relationTypes[graph.relationType[relation] ?? 0]?.light ?? "#000000",
        sizeOfEntity: (entity) => sizes?.[entity] ?? toRadius(graph.degree[entity] ?? 0, highest),
      },
      ...(request.marks === undefined ? {} : { marks: request.marks }),
      ...(request.highlight === undefined
        ? {}
        : { highlight: { ...toMasks(graph, request.highlight), about: request.highlight.about } }),
      ...(request.citations === undefined ? {} : { citations: request.citations }),
      offices: new Map(offices.map(({ entity, words }) => [entity, words])),
      options: request.options,
      today: request.today,
      description: about,
    },
    findings,
  );
  const chunks: string[] = [];
  for (const piece of pieces) {
    chunks.push(piece);
    yield chunks.length;
  }
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
    named: format.isClosed === true ? toSubset(graph, entities, relations).named.length : 0,
    lost: findings.list().map(describeFinding),
  });
}
