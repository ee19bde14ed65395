import { measureBoxes } from "../layout/boxes.ts";
import { cutGraph } from "../layout/cut-graph.ts";
import type { GuidedPositions, LayoutTask } from "../layout/layout.ts";
import { LAYOUTS } from "../layout/layouts.ts";
import { packShelves } from "../layout/pack-shelves.ts";
import { maskLens } from "../lens/apply-lens.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type { Arranged, LayoutRequest } from "./layout-request.ts";
import type { EngineGraph } from "./open-source.ts";

const SEED = 1;
/** Room between an arrangement and the rows of what it leaves out. */
const BELOW = 80;

/** The part of an open graph that the masks leave, entities numbered anew; `taken` gives their old numbers. */
function takePart(
  opened: EngineGraph,
  masks: { readonly entities: Uint8Array; readonly relations: Uint8Array },
): { readonly taken: Uint32Array; readonly task: Pick<LayoutTask, "graph" | "labels"> } {
  const { graph } = opened;
  const taken = Uint32Array.from([...masks.entities.keys()].filter((u) => masks.entities[u] === 1));
  const kept = Uint32Array.from([...masks.relations.keys()].filter((r) => masks.relations[r] === 1));
  return {
    taken,
    task: {
      graph: cutGraph(graph, taken, kept),
      labels: Array.from(taken, (u) => graph.dataset.entities[u]?.name ?? ""),
    },
  };
}

/** Puts what an arrangement leaves out into rows below it. */
function addRest(
  { graph }: EngineGraph,
  taken: Uint32Array,
  part: GuidedPositions,
  aspect: number,
): GuidedPositions {
  if (taken.length === graph.entityCount) return part;
  const x = new Float32Array(graph.entityCount);
  const y = new Float32Array(graph.entityCount);
  const isTaken = new Uint8Array(graph.entityCount);
  let left = 0;
  let right = 0;
  let low = 0;
  taken.forEach((u, place) => {
    x[u] = part.x[place] ?? 0;
    y[u] = part.y[place] ?? 0;
    isTaken[u] = 1;
    left = Math.min(left, x[u] ?? 0);
    right = Math.max(right, x[u] ?? 0);
    low = Math.min(low, y[u] ?? 0);
  });
  const rest = [...isTaken.keys()].filter((u) => isTaken[u] === 0);
  const boxes = measureBoxes(
    graph,
    graph.dataset.entities.map(({ name }) => name),
  );
  const area = rest.reduce(
    (sum, u) => sum + 2 * (boxes.side[u] ?? 0) * ((boxes.above[u] ?? 0) + (boxes.below[u] ?? 0)),
    0,
  );
  const width = Math.max(right - left, Math.sqrt(area * aspect));
  packShelves(rest, boxes, width, { x, y }, (left + right - width) / 2, low - BELOW);
  return { x, y, guides: part.guides };
}

/**
 * Places all entities as one layout has it, telling the share that is done; what the request's lens leaves out stands in
 * rows below. Refused where the layout, the focus or the lens is unknown. Deterministic, unless `isEnough` ends it early.
 */
export function* placeEntities(
  opened: EngineGraph,
  request: LayoutRequest,
  isEnough: () => boolean,
): Generator<number, Result<Arranged>, undefined> {
  const layout = LAYOUTS.find(({ id }) => id === request.layout);
  if (layout === undefined) {
    const known = LAYOUTS.map(({ id }) => id).join(", ");
    return refuse("unknown-layout", "layout", `There is no layout "${request.layout}".`, `Known: ${known}.`);
  }
  const masks = maskLens(opened.graph, request.within);
  if (!masks.ok) return masks;
  const { taken, task } = takePart(opened, masks.value);
  const focus =
    request.focus === null ? -1 : taken.indexOf(opened.graph.entityIndex.get(request.focus) ?? -1);
  if (request.focus !== null && focus === -1)
    return refuse(
      "unknown-focus",
      "layout.focus",
      `Nothing called "${request.focus}" is shown to lay out around.`,
    );
  const steps = layout.place({
    ...task,
    seed: SEED,
    aspect: request.aspect,
    focus: focus === -1 ? null : focus,
    isEnough,
    typeNames: opened.graph.dataset.ontology.entityTypes.map(({ plural }) => plural),
  });
  const { x, y, guides } = addRest(opened, taken, yield* steps, request.aspect);
  return ok({ label: layout.label, x, y, guides });
}
