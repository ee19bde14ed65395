import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { Emitter } from "../base/emitter.ts";
import type { Abort } from "../base/latest-only.ts";
import { isOfDatabase } from "../selectors/is-of-database.ts";
import { withNamedShown } from "../selectors/scene-ids.ts";
import type { AppEvent } from "../state/app-event.ts";
import type { Data } from "../state/data.ts";
import { record } from "../state/history.ts";
import { type MappingMemory, NO_MEMORY } from "../state/importing.ts";
import type { SourcePort } from "../state/source-port.ts";
import type { Shared, State } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";
import { type CanvasActions, createCanvasActions } from "./canvas-actions.ts";
import { createEditActions, type EditActions } from "./edit-actions.ts";
import { createEncodingActions, type EncodingActions } from "./encoding-actions.ts";
import { createEndActions, type EndActions } from "./end-actions.ts";
import { createExpandSelectionActions, type ExpandSelectionActions } from "./expand-selection-actions.ts";
import { createImportActions, type ImportActions } from "./import-actions.ts";
import { createLayoutActions, type LayoutActions } from "./layout-actions.ts";
import { createLensActions, type LensActions } from "./lens-actions.ts";
import { createLensStepActions, type LensStepActions } from "./lens-step-actions.ts";
import { createLookActions, type LookActions } from "./look-actions.ts";
import { createMenuActions, type MenuActions } from "./menu-actions.ts";
import { createMultiSelectionActions, type MultiSelectionActions } from "./multi-selection-actions.ts";
import { createNoteActions, type NoteActions } from "./note-actions.ts";
import { createOpenActions, type OpenActions } from "./open-actions.ts";
import { createPageActions, type PageActions } from "./page-actions.ts";
import { createPathActions, type PathActions } from "./path-actions.ts";
import { createPinActions, type PinActions } from "./pin-actions.ts";
import { createPresetActions, type PresetActions } from "./preset-actions.ts";
import { createProjectActions, type ProjectActions } from "./project-actions.ts";
import { createSelectionActions, type SelectionActions } from "./selection-actions.ts";
import { createSourceActions, type SourceActions } from "./source-actions.ts";
import { createTableActions, type TableActions } from "./table-actions.ts";
import { createTextActions, type TextActions } from "./text-actions.ts";
import { createTimeActions, type TimeActions } from "./time-actions.ts";

export type Actions = OpenActions &
  ImportActions &
  LensActions &
  LensStepActions &
  TimeActions &
  TableActions &
  PresetActions &
  TextActions &
  EncodingActions &
  LookActions &
  LayoutActions &
  SelectionActions &
  PinActions &
  ExpandSelectionActions &
  MultiSelectionActions &
  PathActions &
  EndActions &
  MenuActions &
  CanvasActions &
  EditActions &
  SourceActions &
  NoteActions &
  ProjectActions &
  PageActions;

/** Every way to change what the reader is doing. */
export function createActions(ports: {
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly events: Emitter<AppEvent>;
  readonly engine: Engine;
  readonly createAbort: () => Abort;
  readonly aspect: () => number;
  readonly mappings?: MappingMemory;
  readonly shipped: () => Promise<string>;
  readonly source: SourcePort;
}): Actions {
  const { state, data, events } = ports;
  // Of a database, whatever is named is shown.
  const withShown = (shared: Shared) => (isOfDatabase(data.getState()) ? withNamedShown(shared) : shared);
  const context: ActionContext = {
    ...ports,
    change: (edit) => state.setState((s) => record(s, withShown(edit(s.shared)))),
    changeWithoutUndo: (edit) => state.setState((s) => ({ shared: withShown(edit(s.shared)) })),
    announce: (text) => events.emit({ kind: "said", text }),
  };
  const selection = createSelectionActions(context);
  const opening = createOpenActions(context);
  const memory = ports.mappings ?? NO_MEMORY;
  return {
    ...opening,
    ...createImportActions(context, memory, async () =>
      opening.open({ kind: "shipped", json: await ports.shipped() }),
    ),
    ...createLensActions(context),
    ...createLensStepActions(context),
    ...createTimeActions(context),
    ...createTableActions(context),
    ...createPresetActions(context),
    ...createTextActions(context),
    ...createEncodingActions(context),
    ...createLookActions(context),
    ...createLayoutActions(context),
    ...selection,
    ...createPinActions(context),
    ...createExpandSelectionActions(context, selection),
    ...createMultiSelectionActions(context),
    ...createPathActions(context, selection.selectRelation),
    ...createEndActions(context),
    ...createMenuActions(context),
    ...createCanvasActions(context),
    ...createPageActions(context, opening.revert),
    ...createEditActions(context),
    ...createSourceActions(context, ports.source),
    ...createNoteActions(context),
    // Last: a project file is opened like any other.
    ...createProjectActions(context, opening, memory),
  };
}
