import type { EntityId } from "../../core/model/ids.ts";
import type { PathQuery } from "../../core/paths/query.ts";
import type { ActionContext } from "../actions.ts";
import { DEFAULT_OPTIONS, EMPTY_QUESTION, MAX_ENDS, type PathOptions, type PathQuestion } from "../state.ts";

export interface PathActions {
  /** Opens the path panel; ends that are given replace the ones in the fields. */
  readonly openPaths: (from?: EntityId | null, to?: EntityId | null) => void;
  readonly closePaths: () => void;
  readonly setEnd: (at: number, id: EntityId | null) => void;
  readonly swapEnds: () => void;
  readonly addEnd: () => void;
  readonly removeEnd: (at: number) => void;
  readonly setOptions: (options: Partial<PathOptions>) => void;
  readonly resetOptions: () => void;
  /** Keeps an entity out of the paths, as long as it is not one of the ends. */
  readonly avoid: (id: EntityId) => void;
  /** Asks a query as it stands, for the buttons that relax one constraint. */
  readonly askQuery: (query: PathQuery) => void;
  /** Lets one card stand alone on the canvas; asked again of the same card, all come back. */
  readonly isolate: (rank: number | null) => void;
}

export function createPathActions({ state, change, amend }: ActionContext): PathActions {
  const edit = (next: (question: PathQuestion) => PathQuestion) =>
    change((shared) => {
      const before = shared.path ?? EMPTY_QUESTION;
      const after = next(before);
      return after === shared.path ? shared : { ...shared, path: after };
    });
  const show = () =>
    state.setState((s) => ({
      hovered: null,
      panels: { ...s.panels, sheet: "paths", sheetSize: s.panels.sheetSize === "full" ? "full" : "half" },
    }));
  const ask = (next: (question: PathQuestion) => PathQuestion) =>
    edit((question) => {
      const after = next(question);
      return after === question ? question : { ...after, isolated: null };
    });
  return {
    openPaths: (from, to) => {
      edit((question) => {
        const [first = null, second = null, ...rest] = question.ends;
        if (from === undefined && to === undefined) return question;
        return {
          ...question,
          ends: [from === undefined ? first : from, to === undefined ? second : to, ...rest],
          isolated: null,
        };
      });
      show();
    },
    closePaths: () => {
      change((shared) => (shared.path === null ? shared : { ...shared, path: null }));
      state.setState((s) => ({ hovered: null, panels: { ...s.panels, sheet: "inspector" } }));
    },
    setEnd: (at, id) =>
      ask((question) =>
        question.ends[at] === id
          ? question
          : { ...question, ends: question.ends.map((end, i) => (i === at ? id : end)) },
      ),
    swapEnds: () => ask((question) => ({ ...question, ends: [...question.ends].reverse() })),
    addEnd: () =>
      ask((question) =>
        question.ends.length >= MAX_ENDS ? question : { ...question, ends: [...question.ends, null] },
      ),
    removeEnd: (at) =>
      ask((question) =>
        question.ends.length <= 2
          ? question
          : { ...question, ends: question.ends.filter((_, i) => i !== at) },
      ),
    setOptions: (options) =>
      ask((question) => ({ ...question, options: { ...question.options, ...options } })),
    resetOptions: () => ask((question) => ({ ...question, options: DEFAULT_OPTIONS })),
    avoid: (id) =>
      ask((question) => {
        const { avoid, via } = question.options;
        if (avoid.includes(id) || question.ends.includes(id)) return question;
        const options = {
          ...question.options,
          avoid: [...avoid, id],
          via: via.filter((each) => each !== id),
        };
        return { ...question, options };
      }),
    askQuery: ({ ends, ...options }) =>
      ask((question) => ({ ...question, ends: ends.map((end) => end[0] ?? null), options })),
    isolate: (rank) =>
      amend((shared) =>
        shared.path === null
          ? shared
          : { ...shared, path: { ...shared.path, isolated: shared.path.isolated === rank ? null : rank } },
      ),
  };
}
