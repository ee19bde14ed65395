import type { Scene } from "../../core/drawing/scene.ts";
import type { Overview } from "../../core/engine/overview.ts";
import { indexIds } from "../../core/model/index-ids.ts";
import { NO_EDITS } from "../edits/edits.ts";
import { NO_ENCODING_DATA } from "../measures/visual-encoding.ts";
import { toFirstShared } from "../selectors/opening-lens.ts";
import { countWords } from "../selectors/selectors.ts";
import { PAN } from "../state/canvas-mode.ts";
import type { Connection } from "../state/connection.ts";
import type { OpenGraph } from "../state/data.ts";
import type { GraphInput } from "../state/graph-input.ts";
import type { Origin } from "../state/importing.ts";
import { NO_SEARCH } from "../state/path-search.ts";
import { EMPTY_SHARED, type Notice, type Shared, withUnlinked } from "../state/state.ts";
import { isLinkTo } from "../url/address.ts";
import type { ActionContext } from "./action-context.ts";
import { fitToGraph, toMissingNotice } from "./fit-to-graph.ts";

const toOpened = (
  serial: number,
  {
    overview,
    scene,
    origin,
    inputs,
    connection = null,
  }: Pick<Accepted, "overview" | "scene" | "origin" | "inputs" | "connection">,
): OpenGraph => ({
  serial,
  overview,
  scene,
  origin,
  connection,
  inputs,
  plainFingerprint: overview.fingerprint,
  edits: NO_EDITS,
  misfits: [],
  editWords: new Map(),
  entityIndex: indexIds(scene.entityIds, scene.otherIds),
  relationIndex: indexIds(scene.relationIds),
});

interface Accepted {
  readonly overview: Overview;
  readonly scene: Scene;
  readonly origin: Origin | null;
  readonly inputs: readonly GraphInput[];
  /** The database of which it is a part. */
  readonly connection?: Connection | null;
  /** It is the graph that comes with the page. */
  readonly isShipped?: boolean;
  /** What the reader was doing goes on: the graph is the one before with something added or taken back. */
  readonly keepsView?: boolean;
  /** What the reader was doing when the graph was open last. */
  readonly view?: Shared | null;
  readonly notice?: Notice | null;
}

/** Puts a graph in place of the one before; what was known about that one is forgotten. */
export function acceptGraph(
  { state, data, announce }: ActionContext,
  { isShipped = false, keepsView = false, view = null, notice, ...accepted }: Accepted,
): void {
  const before = data.getState().opened;
  const { overview } = accepted;
  const opened = toOpened((before?.serial ?? 0) + 1, accepted);
  const { shared, link, persistence } = state.getState();
  const graph = isShipped ? "shipped" : (opened.connection?.address ?? overview.fingerprint);
  const isLinked = link !== null && !isShipped && isLinkTo(link.graph, graph);
  const keeps = before === null || keepsView ? shared : EMPTY_SHARED;
  const asked = isLinked && opened.connection === null ? link.shared : view;
  // Where nothing was asked for, a graph begins with its opening view.
  const begun = asked ?? (keeps === EMPTY_SHARED ? toFirstShared(opened.scene) : keeps);
  const linked = asked === null ? begun : withUnlinked(asked, keeps);
  // Of a graph that is here as a whole, no part is the picture.
  const wanted = opened.connection === null && linked.scene !== null ? { ...linked, scene: null } : linked;
  // What the graph does not have may be what stored edits are about to add.
  const fitted =
    persistence.kind === "opening" ? { shared: wanted, missing: [] } : fitToGraph(opened, wanted);
  state.setState((s) => ({
    shared: fitted.shared,
    // The shipped graph may grow from one visit to the next; its notes stay with it.
    about: { graph, serial: opened.serial },
    mappings: keepsView ? s.mappings : [],
    lastView: null,
    link: isLinked ? null : s.link,
    saved: null,
    editingNote: null,
    formDraft: null,
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
