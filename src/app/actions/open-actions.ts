import type { Overview } from "../../core/engine/overview.ts";
import type { Source } from "../../core/engine/source.ts";
import { formatIssue, type Issue } from "../../core/model/result.ts";
import { createLatestOnly } from "../base/latest-only.ts";
import type { GraphInput } from "../state/graph-input.ts";
import { PLAIN_READING } from "../state/importing.ts";
import { acceptGraph } from "./accept-graph.ts";
import type { ActionContext } from "./action-context.ts";
import { askScene } from "./ask-scene.ts";

export interface OpenActions {
  /** Opens a graph; true when it is open. A failure gives one message and leaves everything else as it was. */
  readonly open: (source: Source) => Promise<boolean>;
  /** The graph could not even be fetched. */
  readonly failToOpen: (reason: string) => void;
  /** Goes back to the graph to which another was added; false when there is none. */
  readonly revert: () => Promise<boolean>;
}

/** The message of a failed opening: what, where and what to do about the first issue, and how many more there are. */
export function toFailure(issues: readonly Issue[], name: string): string {
  const [first] = issues;
  if (first === undefined) return `${name} could not be opened.`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return `${name} could not be opened. ${formatIssue(first)}${more}`;
}

/** What an unexpected end of the engine's work means for the reader. */
export const toCrash = (error: unknown): Issue => ({
  code: "crash",
  path: "",
  message: error instanceof Error ? error.message : String(error),
  hint: "Reload the page and try again.",
});

/** What the graph of a source is made of, to make it again. */
function toInputs(source: Source): readonly GraphInput[] {
  if (source.kind === "shipped") return [{ kind: "shipped" }];
  if (source.kind === "prepared" || source.kind === "scene") return [];
  const settings = { mapping: null, add: null };
  return [
    {
      kind: "files",
      files: [{ name: source.name, bytes: source.bytes }],
      reading: PLAIN_READING,
      settings,
      isOnlyHere: false,
    },
  ];
}

export function createOpenActions(context: ActionContext): OpenActions {
  const { state, data, engine, createAbort } = context;
  const latest = createLatestOnly(createAbort);

  const refuse = (issues: readonly Issue[], source: Source) => {
    const message = toFailure(issues, source.kind === "file" ? source.name : "The graph");
    if (data.getState().opened === null) data.setState({ failure: issues });
    state.setState({ notice: { tone: "problem", message } });
  };

  return {
    failToOpen: (message) =>
      refuse([{ code: "fetch", path: "", message, hint: "Check the connection and reload the page." }], {
        kind: "shipped",
        json: "",
      }),
    open: async (source) => {
      let isOpen = false;
      await latest(
        async (signal) => {
          const result = await engine.open(source, signal);
          if (!result.ok) return result.error;
          return { overview: result.value, scene: await askScene(context, signal) };
        },
        (answer) => {
          if ("overview" in answer) {
            acceptGraph(context, {
              ...answer,
              origin: null,
              inputs: toInputs(source),
              isShipped: source.kind === "shipped",
            });
            isOpen = true;
          } else refuse(answer, source);
        },
        (error) => refuse([toCrash(error)], source),
      );
      return isOpen;
    },
    revert: async () => {
      let overview: Overview | null = null;
      const inputs = data.getState().opened?.inputs.slice(0, -1) ?? [];
      await latest(
        async (signal) => {
          overview = await engine.revert();
          return overview === null ? null : { overview, scene: await askScene(context, signal) };
        },
        (answer) => {
          if (answer !== null) acceptGraph(context, { ...answer, origin: null, inputs, keepsView: true });
        },
        (error) => refuse([toCrash(error)], { kind: "shipped", json: "" }),
      );
      return overview !== null;
    },
  };
}
