import type { ComponentType, RefObject } from "react";
import type { Dialog } from "../../app/state/state.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { lazyPart, loadPartsAgain } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Every dialogue that the reader opens; each is loaded when it is first needed. */
const DIALOGS: Readonly<Record<Dialog, ComponentType<Props>>> = {
  open: lazyPart(() => import("../open/open-dialog.tsx")),
  report: lazyPart(() => import("../open/report-dialog.tsx")),
  export: lazyPart(() => import("../export/export-dialog.tsx")),
  notes: lazyPart(() => import("../notes/notes-dialog.tsx")),
  coding: lazyPart(() => import("../coding/coding-dialog.tsx")),
  changes: lazyPart(() => import("../coding/changes-dialog.tsx")),
  storage: lazyPart(() => import("../persistence/storage-dialog.tsx")),
  keys: lazyPart(() => import("./key-list.tsx")),
  about: lazyPart(() => import("./about-dialog.tsx")),
};

/** The dialogue that is open. */
export function Dialogs(props: Props) {
  const { actions } = useExplorer();
  const dialog = useAppState((state) => state.panels.dialog);
  if (dialog === null) return null;
  const Open = DIALOGS[dialog];
  return (
    <Loaded
      key={dialog}
      what="The dialogue"
      failed={() => null}
      onFail={(message) => {
        loadPartsAgain();
        actions.closeDialog();
        actions.report(message);
      }}
    >
      <Open {...props} />
    </Loaded>
  );
}
