import type { Scene } from "../../core/drawing/scene.ts";
import type { Overview } from "../../core/engine/overview.ts";
import { mapHidden } from "../../core/lens/hidden-ids.ts";
import { indexIds } from "../../core/model/index-ids.ts";
import { NO_EDITS } from "../edits/edits.ts";
import { NO_ENCODING_DATA } from "../measures/visual-encoding.ts";
import { isTypeEnd } from "../selectors/ends.ts";
import { toFirstShared } from "../selectors/opening-lens.ts";
import { countWords } from "../selectors/selectors.ts";
import { PAN } from "../state/canvas-mode.ts";
import type { OpenGraph } from "../state/data.ts";
import type { GraphInput } from "../state/graph-input.ts";
import type { Origin } from "../state/importing.ts";
import { NO_SEARCH } from "../state/path-search.ts";
import { EMPTY_SHARED, type Notice, type Shared, withUnlinked } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

const toOpened = (
  serial: number,
  { overview, scene, origin, inputs }: Pick<Accepted, "overview" | "scene" | "origin" | "inputs">,
): OpenGraph => ({
  serial,
  overview,
  scene,
  origin,
  inputs,
  plainFingerprint: overview.fingerprint,
  edits: NO_EDITS,
  misfits: [],
  editWords: new Map(),
  entityIndex: indexIds(scene.entityIds, scene.otherIds),
  relationIndex: indexIds(scene.relationIds),
});

/** The link's state without the ends that the graph does not have; `missing` names them. */
function fitTo(
  opened: OpenGraph,
  shared: Shared,
): { readonly shared: Shared; readonly missing: readonly string[] } {
  if (shared.path === null) return { shared, missing: [] };
  const missing: string[] = [];
  const has = (id: Parameters<OpenGraph["entityIndex"]["has"]>[0]) => {
    const known = opened.entityIndex.has(id);
    if (!known) missing.push(id);
    return known;
  };
  const { ends, options } = shared.path;
  const path = {
    ...shared.path,
    ends: ends.map((end) => (end !== null && (isTypeEnd(opened, end) || has(end)) ? end : null)),
    options: {
      ...options,
      via: options.via.filter(has),
      through: mapHidden(options.through, (ids) => ids.filter(has)),
    },
  };
  return missing.length === 0 ? { shared, missing } : { shared: { ...shared, path }, missing };
}

interface Accepted {
  readonly overview: Overview;
  readonly scene: Scene;
  readonly origin: Origin | null;
  readonly inputs: readonly GraphInput[];
  /** It is the graph that comes with the page. */
  readonly isShipped?: boolean;
  /** What the reader was doing goes on: the graph is the one before with something added or taken back. */
  readonly keepsView?: boolean;
  /** What the reader was doing when the graph was open last. */
  readonly view?: Shared | null;
  readonly notice?: Notice | null;
}

/** What a link or a stored view names that the open graph does not have; the way to open another file stands beside it. */
export const toMissingNotice = (ids: readonly string[]): Notice => ({
  tone: "info",
  message: `“${ids.join("”, “")}” ${ids.length === 1 ? "is" : "are"} not in this graph. If it belongs to a file of yours, open that file.`,
  actions: ["open"],
});

/** Puts a graph in place of the one before; what was known about that one is forgotten. */
export function acceptGraph(
  { state, data, announce }: ActionContext,
  { isShipped = false, keepsView = false, view = null, notice, ...accepted }: Accepted,
): void {
  const before = data.getState().opened;
  const { overview } = accepted;
  const opened = toOpened((before?.serial ?? 0) + 1, accepted);
  const { shared, link } = state.getState();
  const isLinked = link !== null && !isShipped && overview.fingerprint.startsWith(link.graph);
  const keeps = before === null || keepsView ? shared : EMPTY_SHARED;
  const asked = isLinked ? link.shared : view;
  // Where nothing was asked for, a graph begins with its opening view.
  const begun = asked ?? (keeps === EMPTY_SHARED ? toFirstShared(opened.scene) : keeps);
  const fitted = fitTo(opened, asked === null ? begun : withUnlinked(asked, keeps));
  state.setState((s) => ({
    shared: fitted.shared,
    // The shipped graph may grow from one visit to the next; its notes stay with it.
    about: { graph: isShipped ? "shipped" : overview.fingerprint, serial: opened.serial },
    mappings: keepsView ? s.mappings : [],
    lastView: null,
    link: isLinked ? null : s.link,
    saved: null,
    editingNote: null,
    past: [],
    future: [],
    hovered: null,
    menu: null,
    canvasMode: PAN,
    cursor: { entity: null, line: null, trail: [] },
    notice:
      fitted.missing.length === 0
        ? (notice ?? (before === null ? s.notice : null))
        : toMissingNotice(fitted.missing),
  }));
  data.setState({
    opened,
    opening: null,
    failure: null,
    view: null,
    timeline: null,
    table: null,
    marks: NO_ENCODING_DATA,
    placed: null,
    settled: null,
    entity: null,
    relation: null,
    mentions: [],
    article: null,
    search: NO_SEARCH,
  });
  announce(`${overview.title} opened: ${countWords({ ...data.getState(), opened })}.`);
}
