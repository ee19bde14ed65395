import { withKindLooks } from "../../core/appearance/kind-looks.ts";
import { toMarkColours, toMarkSizes } from "../../core/appearance/mark-entities.ts";
import type { Theme } from "../../core/appearance/slots.ts";
import { CANVAS_PARTS, type CanvasHighlight, type CanvasModel } from "../../core/drawing/canvas-model.ts";
import { toPinMap } from "../../core/graph/pins.ts";
import { layOutDiagram } from "../../core/paths/lay-out-diagram.ts";
import { memoise } from "../base/memoise.ts";
import { isLasso } from "../state/canvas-mode.ts";
import type { Data } from "../state/data.ts";
import { answerOf } from "../state/path-search.ts";
import type { State } from "../state/state.ts";
import { isDiagram } from "./diagram.ts";
import { listTies } from "./list-ties.ts";
import { hasOpeningClause } from "./opening-lens.ts";
import { type Asked, pathHighlight, pathRows, pathUnion } from "./selectors.ts";

export interface CanvasInput {
  readonly state: State;
  readonly data: Data;
  readonly theme: Theme;
  /** The canvas has the keyboard focus. */
  readonly hasFocus: boolean;
  /** Width over height of the free canvas; asked when paths are unfolded. */
  readonly aspect: () => number;
}

type Highlighted = Pick<CanvasHighlight, "selectedEntities" | "path"> &
  Pick<Required<CanvasHighlight>, "only">;

/** Where the keyboard stands, over what is chosen. */
function toHighlight(
  { selectedEntities, path, only }: Highlighted,
  selection: State["shared"]["selection"],
  cursor: State["cursor"],
  current: Data["current"],
  opened: Data["opened"],
  hasFocus: boolean,
): CanvasHighlight {
  const lines = current?.relations.filter((each) => each.visible) ?? [];
  const walked = hasFocus && cursor.line !== null ? lines[cursor.line]?.id : undefined;
  const relation = walked ?? (selection.kind === "relation" ? selection.id : undefined);
  return {
    selectedEntities,
    selectedRelation: relation === undefined ? null : (opened?.relationIndex.get(relation) ?? null),
    path,
    only,
    focused: hasFocus && cursor.entity !== null ? (opened?.entityIndex.get(cursor.entity) ?? null) : null,
  };
}

/** What a diagram shows besides its paths: the selected relation between two of its entities. */
function toOnly(
  union: ReturnType<typeof pathUnion>,
  selection: State["shared"]["selection"],
  { relationIndex }: NonNullable<Data["opened"]>,
): Highlighted["only"] {
  const relation = selection.kind === "relation" ? relationIndex.get(selection.id) : undefined;
  return union === null || relation === undefined || union.relations.includes(relation)
    ? union
    : { ...union, relations: [...union.relations, relation] };
}

type Arrangement = Pick<CanvasModel, "positions" | "guides">;

const NO_GUIDES: CanvasModel["guides"] = [];

/** Where the arrangement has everything; with `rows`, those paths laid out from left to right. */
function toArrangement(
  opened: NonNullable<Data["opened"]>,
  placed: Data["placed"],
  settled: Data["settled"],
  rows: ReturnType<typeof pathRows>,
  isOpening: boolean,
  aspect: () => number,
): Arrangement {
  const positions = placed ?? settled ?? (isOpening ? opened.scene.opening : undefined) ?? opened.scene;
  return rows.length === 0
    ? { positions, guides: placed?.guides ?? NO_GUIDES }
    : { positions: layOutDiagram(rows, positions, aspect()), guides: NO_GUIDES };
}

const NO_ROWS: ReturnType<typeof pathRows> = [];

const NO_PINS: CanvasModel["pins"] = new Map();

const PARTS = ["scene", ...CANVAS_PARTS] as const;

/**
 * Makes what the canvas shows out of state and data; null before a graph is open. Parts of which nothing has changed are
 * the same objects as the time before, and so is a model of such parts. While paths are searched, places stay as they are.
 */
export function createCanvasModel(): (input: CanvasInput) => CanvasModel | null {
  const highlight = memoise(pathHighlight);
  const asked = memoise(
    (opened: Data["opened"], search: Data["search"], view: Data["view"]): Asked => ({
      opened,
      answer: answerOf(search),
      view,
    }),
  );
  const union = memoise(pathUnion);
  const rowsOf = memoise(pathRows);
  const selected = memoise((selection: State["shared"]["selection"], opened: Data["opened"]) =>
    selection.kind === "entities" ? selection.ids.flatMap((id) => opened?.entityIndex.get(id) ?? []) : [],
  );
  const highlighted = memoise(
    (
      selectedEntities: Highlighted["selectedEntities"],
      path: Highlighted["path"],
      only: Highlighted["only"],
    ): Highlighted => ({ selectedEntities, path, only }),
  );
  const toCanvasHighlight = memoise(toHighlight);
  const only = memoise(toOnly);
  const placed = memoise(toArrangement);
  const pins = memoise(toPinMap);
  const visible = memoise((view: Data["view"]): CanvasModel["visible"] => view);
  const sublabels = memoise(
    (list: NonNullable<Data["view"]>["offices"]): CanvasModel["sublabels"] =>
      new Map(list?.map(({ entity, words }) => [entity, words])),
  );
  const annotated = memoise(
    (notes: State["shared"]["notes"], opened: NonNullable<Data["opened"]>): CanvasModel["annotated"] =>
      new Set(notes.flatMap((note) => (note.on === "entity" ? (opened.entityIndex.get(note.id) ?? []) : []))),
  );
  const ontology = memoise(withKindLooks);
  const ties = memoise(listTies);
  const encoding = memoise(({ colour, size, label }: Data["marks"], theme: Theme): CanvasModel["encoding"] =>
    colour === null && size === null && label?.kind !== "attribute"
      ? null
      : {
          ...(colour === null ? {} : { colours: toMarkColours(colour, theme) }),
          ...(size === null ? {} : { sizes: toMarkSizes(size) }),
          ...(label?.kind === "attribute" ? { labels: label.attribute.texts } : {}),
        },
  );
  let last: CanvasModel | null = null;

  return ({ state, data, theme, hasFocus, aspect }) => {
    const { opened, view, search } = data;
    if (opened === null) return null;
    const { selection, path } = state.shared;
    const card = state.hovered?.kind === "card" ? state.hovered : null;
    const answer = asked(opened, search, view);
    const keeps = search.kind === "searching" && last?.scene === opened.scene ? last : null;
    const showsDiagram = keeps === null && isDiagram(path, answer);
    const next: CanvasModel = {
      scene: opened.scene,
      ontology: ontology(opened.overview.ontology, state.shared.looks),
      theme,
      visible: visible(view),
      highlight: toCanvasHighlight(
        highlighted(
          selected(selection, opened),
          highlight(path, card, answer),
          // Paths as a diagram stand for themselves: what lies around them would only run across the picture.
          keeps === null
            ? only(showsDiagram ? union(answer) : null, selection, opened)
            : (keeps.highlight.only ?? null),
        ),
        selection,
        state.cursor,
        data.current,
        opened,
        hasFocus,
      ),
      encoding: encoding(data.marks, theme),
      ...(keeps === null
        ? placed(
            opened,
            data.placed,
            data.settled,
            showsDiagram ? rowsOf(answer) : NO_ROWS,
            hasOpeningClause(state.shared.lens),
            aspect,
          )
        : { positions: keeps.positions, guides: keeps.guides }),
      ties: ties(opened, state.shared.ties, answer),
      // Paths as a diagram have places of their own.
      pins:
        keeps !== null ? keeps.pins : showsDiagram ? NO_PINS : pins(state.shared.pins, opened.entityIndex),
      sublabels: sublabels(view?.offices),
      annotated: annotated(state.shared.notes, opened),
      tool: isLasso(state) ? "lasso" : "pan",
    };
    if (PARTS.some((part) => last?.[part] !== next[part])) last = next;
    return last;
  };
}
