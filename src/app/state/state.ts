import { type KindLooks, NO_LOOKS } from "../../core/appearance/kind-looks.ts";
import type { Pin } from "../../core/graph/pins.ts";
import { EMPTY_LENS, type Lens } from "../../core/lens/lens.ts";
import type { NamedLens } from "../../core/lens/view.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import { type PathQuery, toPathQuery } from "../../core/paths/query.ts";
import { type Edits, NO_EDITS } from "../edits/edits.ts";
import type { LayoutChoice } from "../layout/layout-choice.ts";
import { type PlaySettings, USUAL_PLAY } from "../lens/play.ts";
import { NO_ENCODING, type VisualEncoding } from "../measures/visual-encoding.ts";
import { NO_NOTES, type Notes } from "../notes/notes.ts";
import type { TableState } from "../table/table-state.ts";
import type { OpenDocument } from "../texts/open-document.ts";
import { type CanvasMode, PAN } from "./canvas-mode.ts";
import type { ChosenMapping } from "./chosen-mapping.ts";
import type { Coding } from "./coding.ts";
import type { FormDraft } from "./form-draft.ts";
import { NO_WORK, type Work } from "./work.ts";

export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "entities"; readonly ids: readonly EntityId[] }
  | { readonly kind: "relation"; readonly id: RelationId };

export type PathOptions = Omit<PathQuery, "ends">;

/**
 * "How is A connected to B", possibly half asked: a null end is a field that is still empty, `entity:TYPE` any entity of
 * a type.
 */
export interface PathQuestion {
  readonly ends: readonly (EntityId | null)[];
  readonly options: PathOptions;
  /** Rank of the card that stands alone on the canvas. */
  readonly solo: number | null;
  /** The paths are laid out from left to right instead of lying where the graph has them; null = as their number suggests. */
  readonly diagram: boolean | null;
}

/** The part that undo steps through; a link reproduces all of it but what `withUnlinked` names. */
export interface Shared {
  readonly lens: Lens;
  readonly selection: Selection;
  /** Null while the path panel is closed. */
  readonly path: PathQuestion | null;
  /** Null while the drawing is shown. */
  readonly table: TableState | null;
  readonly encoding: VisualEncoding;
  /** Colours and icons that the reader chose for kinds. */
  readonly looks: KindLooks;
  /** Goods and places are drawn with those whom a claim names them with. */
  readonly ties: boolean;
  /** Paths are worded as the sources tell them, where they do. */
  readonly asTold: boolean;
  readonly layout: LayoutChoice;
  /** Entities that stand where a hand put them. */
  readonly pins: readonly Pin[];
  /** Null while no article is open. */
  readonly openDocument: OpenDocument | null;
  /** Of a graph in a database, the entities that are shown; null where the whole graph is here. */
  readonly scene: readonly EntityId[] | null;
  /** The reader's own; no link carries them. */
  readonly notes: Notes;
  /** What the reader changed in the graph; no link carries it. */
  readonly edits: Edits;
}

/** What links leave out, kept as it is while a link changes the rest. */
export const withUnlinked = (linked: Shared, { notes, edits }: Shared): Shared => ({
  ...linked,
  notes,
  edits,
});

/** A view that a link asks for, of a graph that is not open. */
export interface PendingView {
  /** The beginning of the graph's fingerprint, or the address of its database. */
  readonly graph: string;
  readonly shared: Shared;
}

export const THEMES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

export const SHEET_TABS = ["legend", "inspector", "paths", "timeline"] as const;
export type SheetTab = (typeof SHEET_TABS)[number];

/** A dialogue that stands over the page. */
export type Dialog =
  | "open"
  | "report"
  | "export"
  | "notes"
  | "coding"
  | "changes"
  | "storage"
  | "keys"
  | "about";

/**
 * Which window writes the notes of the open graph: none yet, this one, another (they can only be read here), or this one as soon as
 * the other has stored what was typed there.
 */
export type NotesHold = "free" | "here" | "elsewhere" | "coming";

/** Whether notes can be read only, because another window writes them. */
export const areNotesElsewhere = ({ notesHold }: Pick<State, "notesHold">): boolean =>
  notesHold === "elsewhere" || notesHold === "coming";

/** Whether notes outlast the page: not known yet, stored on this device, not allowed there, or refused by the browser. */
export type Persistence =
  | { readonly kind: "opening" }
  | { readonly kind: "on" }
  | { readonly kind: "off" }
  | { readonly kind: "failed"; readonly reason: string };

/** What is open; `sheet` and `sheetSize` only matter on narrow screens. */
export interface Panels {
  readonly timeline: boolean;
  /** The small map of the whole graph, where it is of use. */
  readonly overview: boolean;
  readonly dialog: Dialog | null;
  /** What to try first, beside the starting questions. */
  readonly onboarding: boolean;
  readonly sheet: SheetTab;
  readonly sheetSize: "peek" | "half" | "full";
}

/** Something that goes on for a while and changes the period many times: all of it is one step of undo. */
export interface Gesture {
  readonly kind: "hand" | "play";
  readonly hasChanged: boolean;
}

/** The timeline as it is on screen. */
export interface TimelineState {
  /** Bins that there is room for; 0 while it is not shown. */
  readonly mostBins: number;
  readonly gesture: Gesture | null;
  readonly play: PlaySettings;
}

/** Where the keyboard stands on the canvas: an entity, one of its visible relations, and the way that led there. */
export interface Cursor {
  readonly entity: EntityId | null;
  readonly line: number | null;
  readonly trail: readonly EntityId[];
}

export interface Notice {
  readonly tone: "info" | "problem";
  readonly message: string;
  /** What the reader may do about it right there. */
  readonly actions?: readonly NoticeAction[];
  /** A text to be copied by hand. */
  readonly text?: string;
  /** What is copied to tell of an error; without data. */
  readonly report?: string;
}

/** A place in the window, with what a card beside it must leave free. */
export interface ScreenSpot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export type NoticeAction =
  | "readable-part"
  | "encoding"
  | "report"
  | "change-reading"
  | "revert"
  | "open"
  | "storage"
  | "ask-again"
  | "copy-report";

export type Hovered =
  | { readonly kind: "entity"; readonly id: EntityId; readonly at: ScreenSpot }
  | { readonly kind: "relation"; readonly id: RelationId; readonly at: ScreenSpot }
  /** Two entities with several relations that are drawn as one. */
  | { readonly kind: "pair"; readonly ids: readonly [EntityId, EntityId]; readonly at: ScreenSpot }
  | { readonly kind: "card"; readonly rank: number };

/** The menu of an entity, and where on screen it was asked for. */
export interface OpenMenu {
  readonly id: EntityId;
  readonly x: number;
  readonly y: number;
}

/** Everything the reader is doing, as one serialisable object. */
export interface State {
  readonly shared: Shared;
  readonly past: readonly Shared[];
  readonly future: readonly Shared[];
  readonly hovered: Hovered | null;
  readonly cursor: Cursor;
  readonly menu: OpenMenu | null;
  readonly canvasMode: CanvasMode;
  /** Alternative of the lens that the legend changes, from 0; one past the last is about to be begun. */
  readonly orGroup: number;
  /** Lenses that the reader has kept under a name. */
  readonly presets: readonly NamedLens[];
  /** How the files of the open graph were read, where the reader said so. */
  readonly mappings: readonly ChosenMapping[];
  /** The graph that all of this is about, under the name by which the browser keeps its notes; null before one is open. */
  readonly about: { readonly graph: string; readonly serial: number } | null;
  readonly persistence: Persistence;
  readonly notesHold: NotesHold;
  /** Notes and edits as they were last taken in from elsewhere. */
  readonly takenWork: Work;
  /** The last view of this graph on an earlier visit, as a link has it. */
  readonly lastView: string | null;
  /** The view that the page's link asks for, while its graph is not open. */
  readonly link: PendingView | null;
  /** What was on the page when it was last saved as a project file. */
  readonly saved: Shared | null;
  /** The reader asked for texts of articles to be stored, too. */
  readonly storesTexts: boolean;
  /** The note that is being written, and the step of undo that it makes. */
  readonly editingNote: { readonly subject: string; readonly from: Shared | null } | null;
  /** What of the graph is being written, in the dialogue for that. */
  readonly coding: Coding | null;
  /** What stands in that form, once something was filled in. */
  readonly formDraft: FormDraft | null;
  readonly theme: ThemeChoice;
  /** Single characters are commands outside the canvas too; voice and switch users may want that off. */
  readonly singleKeys: boolean;
  readonly panels: Panels;
  readonly timeline: TimelineState;
  /** Rows of the table that are on screen. */
  readonly tableRows: { readonly first: number; readonly last: number };
  readonly notice: Notice | null;
  /** A newer build of the page lies ready to be taken. */
  readonly newerBuild: boolean;
}

export const NOTHING_SELECTED: Selection = { kind: "none" };

const { ends: _, ...defaults } = toPathQuery([]);
export const DEFAULT_OPTIONS: PathOptions = defaults;

export const EMPTY_QUESTION: PathQuestion = {
  ends: [null, null],
  options: DEFAULT_OPTIONS,
  solo: null,
  diagram: null,
};

export const EMPTY_SHARED: Shared = {
  lens: EMPTY_LENS,
  selection: NOTHING_SELECTED,
  path: null,
  table: null,
  encoding: NO_ENCODING,
  looks: NO_LOOKS,
  ties: false,
  asTold: true,
  layout: null,
  pins: [],
  openDocument: null,
  scene: null,
  notes: NO_NOTES,
  edits: NO_EDITS,
};

const toSheet = ({ path, selection }: Shared): SheetTab =>
  path !== null ? "paths" : selection.kind !== "none" ? "inspector" : "legend";

export const toInitialState = (
  shared: Shared = EMPTY_SHARED,
  theme: ThemeChoice = "system",
  link: PendingView | null = null,
): State => ({
  shared,
  past: [],
  future: [],
  hovered: null,
  cursor: { entity: null, line: null, trail: [] },
  menu: null,
  canvasMode: PAN,
  orGroup: 0,
  presets: [],
  mappings: [],
  about: null,
  persistence: { kind: "off" },
  notesHold: "free",
  takenWork: NO_WORK,
  lastView: null,
  link,
  saved: null,
  storesTexts: false,
  editingNote: null,
  coding: null,
  formDraft: null,
  theme,
  singleKeys: true,
  panels: {
    timeline: true,
    overview: true,
    dialog: null,
    onboarding: true,
    sheet: toSheet(shared),
    // A link to paths is about their words.
    sheetSize: shared.path === null || shared.table !== null ? "peek" : "half",
  },
  timeline: { mostBins: 0, gesture: null, play: USUAL_PLAY },
  tableRows: { first: 0, last: 99 },
  notice: null,
  newerBuild: false,
});
