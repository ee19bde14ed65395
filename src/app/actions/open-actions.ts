import type { Overview, Scene, Source } from "../../core/engine.ts";
import type { Issue } from "../../core/model/result.ts";
import { toLine } from "../../core/model/result.ts";
import type { ActionContext } from "../actions.ts";
import type { Opened } from "../data.ts";
import { isTypeEnd } from "../ends.ts";
import { createLatest } from "../latest.ts";
import { NO_MARK_DATA } from "../measures/marks.ts";
import { countWords } from "../selectors.ts";
import { EMPTY_SHARED, type Shared } from "../state.ts";

export interface OpenActions {
  /** Opens a graph; true when it is open. A failure gives one message and leaves everything else as it was. */
  readonly open: (source: Source) => Promise<boolean>;
  /** The graph could not even be fetched. */
  readonly failToOpen: (reason: string) => void;
}

const toOpened = (serial: number, overview: Overview, scene: Scene): Opened => ({
  serial,
  overview,
  scene,
  entityIndex: new Map(scene.entityIds.map((id, index) => [id, index])),
  relationIndex: new Map(scene.relationIds.map((id, index) => [id, index])),
});

/** The message of a failed opening: what, where and what to do about the first issue, and how many more there are. */
function toFailure(issues: readonly Issue[], name: string): string {
  const [first] = issues;
  if (first === undefined) return `${name} could not be opened.`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return `${name} could not be opened. ${toLine(first)}${more}`;
}

/** The link's state without the ends that the graph does not have; `missing` names them. */
function fitTo(
  opened: Opened,
  shared: Shared,
): { readonly shared: Shared; readonly missing: readonly string[] } {
  if (shared.path === null) return { shared, missing: [] };
  const missing: string[] = [];
  const has = (id: Parameters<Opened["entityIndex"]["has"]>[0]) => {
    const known = opened.entityIndex.has(id);
    if (!known) missing.push(id);
    return known;
  };
  const { ends, options } = shared.path;
  const path = {
    ...shared.path,
    ends: ends.map((end) => (end !== null && (isTypeEnd(opened, end) || has(end)) ? end : null)),
    options: { ...options, via: options.via.filter(has), avoid: options.avoid.filter(has) },
  };
  return missing.length === 0 ? { shared, missing } : { shared: { ...shared, path }, missing };
}

export function createOpenActions({
  state,
  data,
  engine,
  createAbort,
  aspect,
  say,
}: ActionContext): OpenActions {
  const latest = createLatest(createAbort);

  const refuse = (issues: readonly Issue[], source: Source) => {
    const message = toFailure(issues, source.kind === "file" ? source.name : "The graph");
    if (data.getState().opened === null) data.setState({ failure: issues });
    state.setState({ notice: { tone: "problem", message } });
  };

  const accept = (overview: Overview, scene: Scene, source: Source) => {
    const before = data.getState().opened;
    const opened = toOpened((before?.serial ?? 0) + 1, overview, scene);
    const fitted = fitTo(opened, before === null ? state.getState().shared : EMPTY_SHARED);
    state.setState((s) => ({
      shared: fitted.shared,
      // The shipped graph may grow from one visit to the next; its notes stay with it.
      about: {
        graph: source.kind === "shipped" ? "shipped" : overview.fingerprint,
        serial: opened.serial,
      },
      lastView: null,
      writing: null,
      past: [],
      future: [],
      hovered: null,
      menu: null,
      moving: null,
      picking: null,
      cursor: { entity: null, line: null, trail: [] },
      notice:
        fitted.missing.length === 0
          ? before === null
            ? s.notice
            : null
          : { tone: "info", message: `This graph has nothing called “${fitted.missing.join("”, “")}”.` },
    }));
    data.setState({
      opened,
      failure: null,
      view: null,
      timeline: null,
      table: null,
      marks: NO_MARK_DATA,
      placed: null,
      entity: null,
      relation: null,
      mentions: [],
      article: null,
      answer: null,
      problem: null,
    });
    say(`${overview.title} opened: ${countWords({ ...data.getState(), opened })}.`);
  };

  return {
    failToOpen: (message) =>
      refuse([{ code: "fetch", path: "", message, hint: "Check the connection and reload the page." }], {
        kind: "shipped",
        json: "",
      }),
    open: async (source) => {
      let isOpen = false;
      if (source.kind === "file") data.setState({ opening: source.name });
      await latest(
        async (signal) => {
          const result = await engine.open(source, signal);
          if (!result.ok) return result.error;
          const scene = await engine
            .scene(aspect(), signal, (layingOut) => data.setState({ layingOut }))
            .finally(() => data.setState({ layingOut: null }));
          return { overview: result.value, scene };
        },
        (answer) => {
          if ("overview" in answer) {
            accept(answer.overview, answer.scene, source);
            isOpen = true;
          } else refuse(answer, source);
        },
        (error) => {
          const message = error instanceof Error ? error.message : String(error);
          refuse([{ code: "crash", path: "", message, hint: "Reload the page and try again." }], source);
        },
      );
      data.setState({ opening: null });
      return isOpen;
    },
  };
}
