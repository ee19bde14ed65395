import type { Keeper } from "../../app/keeping/keep-work.ts";
import { assertNever } from "../../core/model/result.ts";
import { useAppState } from "../explorer-context.ts";
import { KeptDialog } from "../keeping/kept-dialog.tsx";
import { NotesDialog } from "../notes/notes-dialog.tsx";
import { AboutDialog } from "./about-dialog.tsx";

/** The dialogue that is open. */
export default function Dialogs({ keeper }: { readonly keeper: Keeper }) {
  const dialog = useAppState((state) => state.panels.dialog);
  switch (dialog) {
    case null:
      return null;
    case "notes":
      return <NotesDialog />;
    case "kept":
      return <KeptDialog keeper={keeper} />;
    case "about":
      return <AboutDialog />;
    default:
      return assertNever(dialog);
  }
}
