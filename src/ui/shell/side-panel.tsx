import { useEffect } from "react";
import { useAppState } from "../base/explorer-context.ts";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";

const Inspector = lazyPart(() => import("../inspector/inspector.tsx"));
const importPathPanel = () => import("../paths/path-panel.tsx");
const PathPanel = lazyPart(importPathPanel);

/** The right-hand side: the paths when they are asked for, and what is selected. */
export function SidePanel({ show }: { readonly show: "both" | "inspector" | "paths" }) {
  const hasPaths = useAppState((state) => state.shared.path !== null);
  useEffect(() => {
    // Ahead of need, so that the first path does not wait for it; a failure shows when the panel is opened.
    importPathPanel().catch(() => null);
  }, []);
  return (
    <div className="cx-side" data-split={hasPaths && show === "both"}>
      {hasPaths && show !== "inspector" ? (
        <section className="cx-panel" aria-label="Paths" id="cx-paths" tabIndex={-1}>
          <Loaded what="The paths" waiting={<p className="cx-waiting">Loading …</p>}>
            <PathPanel />
          </Loaded>
        </section>
      ) : null}
      {show === "paths" ? null : (
        <section className="cx-panel" aria-label="Inspector" id="cx-inspector" tabIndex={-1}>
          <Loaded what="The details" waiting={<p className="cx-waiting">Loading …</p>}>
            <Inspector />
          </Loaded>
        </section>
      )}
    </div>
  );
}
