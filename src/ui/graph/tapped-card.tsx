import { isLasso } from "../../app/state/canvas-mode.ts";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";
import { type Target, TargetWords } from "./target-words.tsx";

/** Where a finger has no pointer to rest: what was tapped, in a few words, while the sheet that has the details is closed. */
export function TappedCard() {
  const { actions } = useExplorer();
  const isNarrow = useMedia(NARROW_SCREEN);
  const selection = useAppState((state) => state.shared.selection);
  const isClosed = useAppState((state) => state.panels.sheetSize === "peek" && !isLasso(state));
  if (!isNarrow || !isClosed || selection.kind === "none") return null;
  const [id, ...others] = selection.kind === "entities" ? selection.ids : [];
  const target: Target | null =
    selection.kind === "relation"
      ? selection
      : id !== undefined && others.length === 0
        ? { kind: "entity", id }
        : null;
  if (target === null) return null;
  return (
    <div className="cx-tapped">
      <TargetWords target={target} />
      <button
        type="button"
        className="cx-button"
        onClick={() => actions.setPanels({ sheet: "inspector", sheetSize: "half" })}
      >
        Details
      </button>
    </div>
  );
}
