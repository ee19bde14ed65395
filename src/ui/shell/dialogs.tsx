import { type ComponentType, lazy, type RefObject } from "react";
import type { Dialog } from "../../app/state/state.ts";
import { useAppState } from "../base/explorer-context.ts";
import { Loaded } from "../primitives/loaded.tsx";

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Every dialogue that the reader opens; each is loaded when it is first needed. */
const DIALOGS: Readonly<Record<Dialog, ComponentType<Props>>> = {
  open: lazy(() => import("../open/open-dialog.tsx")),
  report: lazy(() => import("../open/report-dialog.tsx")),
  export: lazy(() => import("../export/export-dialog.tsx")),
  notes: lazy(() => import("../notes/notes-dialog.tsx")),
  storage: lazy(() => import("../persistence/storage-dialog.tsx")),
  keys: lazy(() => import("./key-list.tsx")),
  about: lazy(() => import("./about-dialog.tsx")),
};

/** The dialogue that is open. */
export function Dialogs(props: Props) {
  const dialog = useAppState((state) => state.panels.dialog);
  if (dialog === null) return null;
  const Open = DIALOGS[dialog];
  return (
    <Loaded>
      <Open {...props} />
    </Loaded>
  );
}
