import { runInSlices } from "../base/run-in-slices.ts";
import type { SceneOpening } from "../drawing/scene.ts";
import { describeCommon } from "../evidence/describe-common.ts";
import { describeEntity } from "../evidence/describe-entity.ts";
import { describeRelation } from "../evidence/describe-relation.ts";
import { listOffices } from "../evidence/list-offices.ts";
import { listPassages } from "../evidence/list-passages.ts";
import type { Bytes } from "../formats/format.ts";
import type { Graph } from "../graph/graph.ts";
import type { ImportSettings, OnDisk } from "../importing/importing.ts";
import type { Import } from "../importing/prepare-import.ts";
import type { Positions } from "../layout/lay-out.ts";
import { applyLens, maskLens } from "../lens/apply-lens.ts";
import { explainHidden } from "../lens/explain-hidden.ts";
import { opening } from "../lens/filters/opening.ts";
import type { Lens } from "../lens/lens.ts";
import { listAttributes } from "../lens/list-attributes.ts";
import { periodOf } from "../lens/period-of.ts";
import { throwIfAborted } from "../model/cancel.ts";
import type { Dataset } from "../model/dataset.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { countTimeline } from "../timeline/count-timeline.ts";
import type { Call, Engine } from "./engine.ts";
import { findOpening } from "./find-opening.ts";
import type { Arranged } from "./layout-request.ts";
import {
  type EngineGraph,
  openDataset,
  openSource,
  toOverview,
  toScene,
  USUAL_ASPECT,
} from "./open-source.ts";

/** Runs a long job in slices. */
type Run = <T>(steps: Generator<number, T, undefined>) => Promise<T>;

/** Tells shares in whole percents, each once. */
function inPercents(tell: ((share: number) => void) | undefined): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === told) return;
    told = percent;
    tell?.(percent / 100);
  };
}

const NOTHING_PREPARED = refuse("not-prepared", "", "No file is waiting to be opened.", "Choose it again.");

export interface EnginePorts {
  /** Lets the caller's thread take messages during long searches. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds of work between two pauses; less where the thread draws, too. */
  readonly slice?: number;
  /** Takes the bytes of a file that is not in memory. */
  readonly readDisk?: (file: OnDisk) => Bytes;
}

const refuseDisk = (): never => {
  throw new Error("This engine reads files from memory only.");
};

/**
 * The engine in the caller's own thread: the command line and tests use it as it is, the page through a worker. One graph
 * is open at a time; opening another replaces it only once that one has been read whole.
 */
export function createEngine({
  pause = () => Promise.resolve(),
  slice,
  readDisk = refuseDisk,
}: EnginePorts = {}): Engine {
  const runSliced = <Step, Answer>(steps: Generator<Step, Answer, undefined>, onStep: (step: Step) => void) =>
    runInSlices(steps, pause, onStep, slice);
  let current: EngineGraph | null = null;
  /** The open graph without the edits that were made in it. */
  let plain: EngineGraph | null = null;
  /** The graph to which something was added. */
  let before: EngineGraph | null = null;
  let waiting: Import | null = null;
  let placed: { readonly key: string; readonly answer: Result<Arranged> } | null = null;
  let openingPicture: SceneOpening | undefined;
  let isEnough = false;
  // One path question at a time: they share a scratch pool.
  let turn: Promise<void> = Promise.resolve();
  const opened = (): EngineGraph => {
    if (current === null) throw new Error("No graph is open.");
    return current;
  };
  const show = (next: EngineGraph) => {
    current = next;
    plain = next;
    forget();
  };
  /** The graph on the screen where a part of it stays there; else the new one has places of its own. */
  const shownWith = ({ entities }: Dataset): EngineGraph | null =>
    entities.some(({ id }) => current?.graph.entityIndex.has(id)) ? current : null;
  const forget = () => {
    placed = null;
    openingPicture = undefined;
  };
  const openPrepared = (settings: ImportSettings): Result<EngineGraph> => {
    if (waiting === null) return NOTHING_PREPARED;
    const { dataset, findings } = waiting.settle(settings, plain?.graph.dataset ?? null);
    waiting = null;
    return ok(openDataset(dataset, findings, settings.add === null ? null : current));
  };
  /** What is loaded and made of the open graph on first use: the first picture waits for neither table, search nor paths. */
  const onFirstUse = <T>(make: (of: EngineGraph) => Promise<T>): (() => Promise<T>) => {
    let made: { readonly of: EngineGraph; readonly part: Promise<T> } | null = null;
    return () => {
      const of = opened();
      if (made?.of === of) return made.part;
      const part = make(of).catch((error: unknown) => {
        // What could not be loaded is loaded by the next question.
        if (made?.part === part) made = null;
        throw error;
      });
      made = { of, part };
      return part;
    };
  };
  const listed = onFirstUse(async (of) => (await import("./lists.ts")).createLists(of));
  const found = onFirstUse(async ({ context }) =>
    (await import("../search/graph-search.ts")).createGraphSearch(context),
  );
  const searched = onFirstUse(async ({ graph }) =>
    (await import("./path-engine.ts")).createPathEngine(graph),
  );
  const visibleRelations = (graph: Graph, lens: Lens) => {
    const masks = maskLens(graph, lens);
    return masks.ok ? masks.value.relations : new Uint8Array(graph.relationCount).fill(1);
  };

  // The last arrangement is kept: an export of what is shown must not wait for it again.
  const place: Engine["layout"] = async (request, cancel, onProgress) => {
    const from = opened();
    const key = JSON.stringify(request);
    if (placed?.key === key) return placed.answer;
    isEnough = false;
    const tell = inPercents(onProgress);
    const { placeEntities } = await import("./place-entities.ts");
    const answer = await runSliced(
      placeEntities(from, request, () => isEnough),
      (share) => {
        throwIfAborted(cancel);
        tell(share);
      },
    );
    if (answer.ok && from === current) placed = { key, answer };
    return answer;
  };

  /** Where the entities of a graph come to rest. */
  const rest = async (
    from: EngineGraph,
    ...[aspect, cancel, onProgress]: Call<"settle">
  ): Promise<Positions> => {
    isEnough = false;
    const tell = inPercents(onProgress);
    return runSliced(
      from.stepPositions(aspect, () => isEnough),
      (share) => {
        throwIfAborted(cancel);
        tell(share);
      },
    );
  };

  /** The picture of the part with which the graph is opened, made once; what refines it is loaded where it is needed. */
  const arrangeOpening = async (
    from: EngineGraph,
    aspect: number,
    run: Run,
  ): Promise<SceneOpening | null> => {
    if (openingPicture !== undefined) return openingPicture;
    const part = findOpening(from.graph);
    if (part === null) return null;
    let positions = from.knownOpening(aspect);
    if (positions === null) {
      const { refineOpening } = await import("./refine-opening.ts");
      positions = await run(refineOpening(from.graph, part.members, from.positions(aspect), aspect));
    }
    const picture = part.toPicture(positions);
    if (from === current) openingPicture = picture;
    return picture;
  };

  return {
    async open(source) {
      const result =
        source.kind === "prepared"
          ? openPrepared(source.settings)
          : source.kind === "scene"
            ? ok(openDataset(source.dataset, [], shownWith(source.dataset), source.degrees))
            : await openSource(source);
      if (!result.ok) return result;
      // Messages are let in between reading and what is computed from all of it.
      await pause();
      before = source.kind === "prepared" && source.settings.add !== null ? plain : null;
      show(result.value);
      return ok(toOverview(result.value, before !== null));
    },
    async prepare(files, reading, _cancel, onProgress) {
      waiting = null;
      const { prepareFiles } = await import("../importing/import-files.ts");
      const prepared = await prepareFiles(files, reading, readDisk, onProgress);
      if (!prepared.ok) return prepared;
      waiting = prepared.value;
      return ok(waiting.prepared);
    },
    async preview(settings) {
      return waiting === null
        ? NOTHING_PREPARED
        : ok(waiting.preview(settings, plain?.graph.dataset ?? null));
    },
    async discard() {
      waiting = null;
    },
    async edit(edits) {
      const [from, base] = [opened(), plain ?? opened()];
      const { editGraph } = await import("./edit-graph.ts");
      const { opened: edited, ...told } = editGraph(base, from, openingPicture ?? null, edits, openDataset);
      // Another graph was opened meanwhile.
      if (from === current) {
        current = edited;
        forget();
      }
      return { overview: toOverview(edited, before !== null), ...told };
    },
    async revert() {
      if (before === null) return null;
      show(before);
      before = null;
      return toOverview(opened());
    },
    async scene(aspect, cancel, onProgress) {
      const from = opened();
      const draft = from.draftPositions(aspect);
      if (draft !== null) return { ...toScene(from, draft, null), isDraft: true };
      const positions = await rest(from, aspect, cancel, onProgress);
      const inSlices: Run = (steps) => runSliced(steps, () => throwIfAborted(cancel));
      return toScene(from, positions, await arrangeOpening(from, aspect, inSlices));
    },
    settle: (...call) => rest(opened(), ...call),
    layout: place,
    async endLayout() {
      isEnough = true;
    },
    async view(lens) {
      const { graph, context } = opened();
      const view = applyLens(graph, lens);
      if (!view.ok) return view;
      const offices = listOffices(context, view.value.relations, periodOf(lens));
      return offices === undefined ? view : ok({ ...view.value, offices });
    },
    async attributes(lens) {
      const { graph } = opened();
      const masks = maskLens(graph, lens);
      return masks.ok ? ok(listAttributes(graph, lens, masks.value)) : masks;
    },
    async explainHidden(target, lens) {
      return explainHidden(opened().graph, lens, target);
    },
    async timeline(lens, room) {
      const { graph, time } = opened();
      return countTimeline(graph, time(), lens, room);
    },
    async search(query, limit, cancel) {
      return runSliced((await found()).names(query, limit), () => throwIfAborted(cancel));
    },
    async find(query, limit, cancel) {
      return runSliced((await found()).everything(query, limit), () => throwIfAborted(cancel));
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
    async passages(about) {
      return listPassages(opened().context, about);
    },
    async names(text) {
      const { entities } = opened().graph.dataset;
      const { findTextNames } = await import("../suggest/text-names.ts");
      return findTextNames(text, entities);
    },
    async health(texts) {
      const { context } = opened();
      const { describeHealth } = await import("../lint/describe-health.ts");
      return describeHealth(context, texts);
    },
    async paths(query, cancel, onPath) {
      const mine = turn.then(async () => {
        const search = await searched();
        const events = search.start(query, cancel);
        if (!events.ok) return events;
        const answer = await runSliced(events.value, (event) => {
          if (event.kind === "path") onPath?.(event.path, event.citations);
        });
        return ok(answer);
      });
      turn = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
    async common(ids, lens, limit) {
      const { graph, context } = opened();
      return describeCommon(context, ids, visibleRelations(graph, lens), limit);
    },
    async export(request, cancel) {
      const from = request.isPlain === true ? (plain ?? opened()) : opened();
      const inSlices: Run = (steps) => runSliced(steps, () => throwIfAborted(cancel));
      const { exportGraph } = await import("./export-graph.ts");
      // Arrangements and the opening view are of what is shown.
      const isShown = from === current;
      const shown = request.layout === undefined || !isShown ? null : await place(request.layout);
      if (shown !== null && !shown.ok) return shown;
      const { scope } = request;
      // What is exported stands where it is seen: the opening view in its own picture.
      const isOpening =
        isShown && shown === null && scope.kind === "lens" && scope.lens[opening.id] !== undefined;
      const first = isOpening ? await arrangeOpening(from, USUAL_ASPECT, inSlices) : null;
      return inSlices(exportGraph(from, request, shown?.value ?? first ?? from.positions()));
    },
    async table(request) {
      return (await listed()).table(request);
    },
    async measure(measure, lens) {
      return (await listed()).measure(measure, lens);
    },
    async markAttributes() {
      return (await listed()).markAttributes();
    },
    async attributeValues(id, lens) {
      return (await listed()).attributeValues(id, lens);
    },
  };
}
