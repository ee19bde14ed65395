import { useEffect, useLayoutEffect, useRef } from "react";
import { selectionName } from "../../app/selectors/selection-name.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";

const Inspector = lazyPart(() => import("../inspector/inspector.tsx"));
const importPathPanel = () => import("../paths/path-panel.tsx");
const PathPanel = lazyPart(importPathPanel);

/** The way between the paths and what is selected, where there are both. */
function Tabs({ isPathsFront }: { readonly isPathsFront: boolean }) {
  const { actions } = useExplorer();
  const selection = useAppState((state) => state.shared.selection);
  const opened = useData((data) => data.opened);
  return (
    <fieldset className="cx-side-tabs" aria-label="Panels">
      <button
        type="button"
        className="cx-tab"
        aria-pressed={isPathsFront}
        onClick={() => actions.setPanels({ sheet: "paths" })}
      >
        Paths
      </button>
      <button
        type="button"
        className="cx-tab"
        aria-pressed={!isPathsFront}
        onClick={() => actions.setPanels({ sheet: "inspector" })}
      >
        <bdi>{selectionName(selection, opened)}</bdi>
      </button>
    </fieldset>
  );
}

/** The right-hand side: the paths when they are asked for, or what is selected; the one behind stays as it was left. */
export function SidePanel({ show }: { readonly show: "both" | "inspector" | "paths" }) {
  const hasPaths = useAppState((state) => state.shared.path !== null);
  const hasSelection = useAppState((state) => state.shared.selection.kind !== "none");
  const sheet = useAppState((state) => state.panels.sheet);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Ahead of need, so that the first path does not wait for it; a failure shows when the panel is opened.
    importPathPanel().catch(() => null);
  }, []);
  const front =
    show !== "both" ? show : hasPaths && !(hasSelection && sheet === "inspector") ? "paths" : "inspector";
  const showsPaths = hasPaths && show !== "inspector";
  const showsInspector = show === "inspector" || (show === "both" && (hasSelection || !hasPaths));
  // What was chosen in the one panel is read in the other: the focus goes along.
  useLayoutEffect(() => {
    const behind = side.current?.querySelector("[data-front='false']");
    if (behind?.contains(document.activeElement) !== true) return;
    side.current?.querySelector<HTMLElement>("[data-front='true']")?.focus({ preventScroll: true });
  });
  return (
    <div className="cx-side" ref={side}>
      {showsPaths && showsInspector ? <Tabs isPathsFront={front === "paths"} /> : null}
      {showsPaths ? (
        <section
          className="cx-panel"
          aria-label="Paths"
          id="cx-paths"
          tabIndex={-1}
          data-front={front === "paths"}
        >
          <Loaded what="The paths" waiting={<p className="cx-waiting">Loading …</p>}>
            <PathPanel />
          </Loaded>
        </section>
      ) : null}
      {showsInspector ? (
        <section
          className="cx-panel"
          aria-label="Inspector"
          id="cx-inspector"
          tabIndex={-1}
          data-front={front === "inspector"}
        >
          <Loaded what="The details" waiting={<p className="cx-waiting">Loading …</p>}>
            <Inspector />
          </Loaded>
        </section>
      ) : null}
    </div>
  );
}
