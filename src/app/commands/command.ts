import type { SavedFile } from "../actions/project-actions.ts";
import type { Explorer } from "../explorer/explorer.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";

/** What commands may ask of the page around the state: the camera, keyboard focus. */
export interface CommandHost {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  /** Entity nearest on screen in a direction, by index. */
  readonly nearest: (from: number, dx: number, dy: number) => number | null;
  /** Where an entity, by index, stands in the window; null while nothing is drawn. */
  readonly positionOf: (entity: number) => { readonly x: number; readonly y: number } | null;
  /** Moves an entity, by index, by so many pixels on screen, y downwards; by none, it is pinned where it stands. */
  readonly nudge: (entity: number, dx: number, dy: number) => void;
  readonly focus: (what: "search" | "canvas" | "table" | "paths" | "conditions" | "panel") => void;
  /** Hands a file to the reader. */
  readonly save: (file: SavedFile) => void;
  /** Copies the address of what is shown; rejects where the browser refuses. */
  /** Puts the link to this view on the clipboard; false where it is shown to be copied by hand instead. */
  readonly copyLink: () => Promise<boolean>;
}

export interface Command {
  readonly id: string;
  readonly label: string;
  /**
   * As `KeyboardEvent.key`, with `Mod+` (Ctrl or ⌘) and `Shift+` before it where they matter; letters in lower case.
   * Single characters only listen outside text fields, those of scope `canvas` only while the canvas has focus,
   * those of scope `moving` only while it has focus and an entity is being moved.
   */
  readonly keys: readonly string[];
  readonly scope: "page" | "canvas" | "moving";
  /** Its keys with `Mod+` also listen while the reader types in a field; others leave the field its own (undo of text). */
  readonly inFields?: boolean;
  /** Further words by which the search finds it. */
  readonly words?: string;
  /** Why it cannot be done now; null when it can. */
  readonly obstacle?: (state: State, data: Data) => string | null;
  /** Whether what it chooses is the choice now in force. */
  readonly isOn?: (state: State) => boolean;
  readonly run: (explorer: Explorer, stage: CommandHost) => void;
}
