import { hideIds } from "../../core/lens/filters/hide-ids.ts";
import { listHidden, mapHidden } from "../../core/lens/hidden-ids.ts";
import { readIds, writeIds } from "../../core/lens/id-list.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import type { PathQuery } from "../../core/paths/query.ts";
import type { Question } from "../../core/paths/question.ts";
import { withFilterEverywhere } from "../lens/lens-edits.ts";
import { isDiagramByDefault } from "../selectors/diagram.ts";
import { askedOf } from "../selectors/selectors.ts";
import { stopPicking } from "../state/canvas-mode.ts";
import { DEFAULT_OPTIONS, EMPTY_QUESTION, type PathOptions, type PathQuestion } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

export interface PathActions {
  /** Opens the path panel; ends that are given replace the ones in the fields. */
  readonly openPaths: (from?: EntityId | null, to?: EntityId | null) => void;
  /** Opens what a starting question asks for: the paths between its ends, or the relation that it is about. */
  readonly askQuestion: (question: Question) => void;
  readonly closePaths: () => void;
  readonly setOptions: (options: Partial<PathOptions>) => void;
  readonly resetOptions: () => void;
  /** Keeps an entity out of the paths, as long as it is not one of the ends. */
  readonly avoid: (id: EntityId) => void;
  /** Lets every path pass through an entity. */
  readonly passThrough: (id: EntityId) => void;
  /** Asks a query of the same ends as it stands, for the buttons that relax one constraint. */
  readonly askQuery: (query: PathQuery) => void;
  /** Ends the search under way and keeps what it found. */
  readonly stopSearch: () => void;
  readonly searchAgain: () => void;
  /** Lets one card stand alone on the canvas; asked again of the same card, all come back. */
  readonly isolate: (rank: number | null) => void;
  /** Shows the paths as a diagram, from left to right, or where the graph has them. */
  readonly setDiagram: (isDiagram: boolean) => void;
}

export function createPathActions(
  { state, data, events, change, changeWithoutUndo, announce }: ActionContext,
  selectRelation: (id: RelationId) => void,
): PathActions {
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
      return after === question ? question : { ...after, solo: null };
    });
  const setOptions = (options: Partial<PathOptions>) =>
    ask((question) => ({ ...question, options: { ...question.options, ...options } }));
  const openPaths: PathActions["openPaths"] = (from, to) => {
    edit((question) => {
      const [first = null, second = null, ...rest] = question.ends;
      if (from === undefined && to === undefined) return question;
      return {
        ...question,
        ends: [from === undefined ? first : from, to === undefined ? second : to, ...rest],
        solo: null,
        diagram: null,
      };
    });
    show();
  };
  return {
    openPaths,
    askQuestion: ({ from, to, relation }) => {
      if (relation === undefined) openPaths(from, to);
      else selectRelation(relation);
    },
    closePaths: () => {
      change((shared) => (shared.path === null ? shared : { ...shared, path: null }));
      state.setState((s) => ({ hovered: null, ...stopPicking(s) }));
    },
    setOptions,
    resetOptions: () =>
      ask((question) => ({
        ...question,
        options: { ...DEFAULT_OPTIONS, ranking: question.options.ranking },
      })),
    avoid: (id) =>
      ask((question) => {
        const { through, via } = question.options;
        if (listHidden(through).includes(id) || question.ends.includes(id)) return question;
        const options = {
          ...question.options,
          through: withFilterEverywhere(through, hideIds.id, (argument = "") =>
            writeIds([...readIds(argument), id]),
          ),
          via: via.filter((each) => each !== id),
        };
        return { ...question, options };
      }),
    passThrough: (id) =>
      ask((question) => {
        const { through, via } = question.options;
        if (via.includes(id)) return question;
        const options = {
          ...question.options,
          via: [...via, id],
          through: mapHidden(through, (ids) => ids.filter((each) => each !== id)),
        };
        return { ...question, options };
      }),
    askQuery: ({ ends: _, ...options }) => ask((question) => ({ ...question, options })),
    stopSearch: () => events.emit({ kind: "path-search-stopped" }),
    searchAgain: () => events.emit({ kind: "path-search-repeated" }),
    isolate: (rank) =>
      changeWithoutUndo((shared) =>
        shared.path === null
          ? shared
          : { ...shared, path: { ...shared.path, solo: shared.path.solo === rank ? null : rank } },
      ),
    setDiagram: (isDiagram) => {
      const isDefault = isDiagramByDefault(askedOf(data.getState())) === isDiagram;
      changeWithoutUndo((shared) =>
        shared.path === null
          ? shared
          : { ...shared, path: { ...shared.path, diagram: isDefault ? null : isDiagram } },
      );
      announce(isDiagram ? "The paths are laid out from left to right." : "Everything is back in its place.");
    },
  };
}
