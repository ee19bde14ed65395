import { lazy, useEffect } from "react";
import { useAppState } from "../base/explorer-context.ts";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";
import { Loaded } from "../primitives/loaded.tsx";

const Inspector = lazy(() => import("../inspector/inspector.tsx"));
const importPathPanel = () => import("../paths/path-panel.tsx");
const PathPanel = lazy(importPathPanel);

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
          <ErrorBoundary what="The paths">
            <Loaded waiting={<p className="cx-waiting">Loading …</p>}>
              <PathPanel />
            </Loaded>
          </ErrorBoundary>
        </section>
      ) : null}
      {show === "paths" ? null : (
        <section className="cx-panel" aria-label="Inspector" id="cx-inspector" tabIndex={-1}>
          <ErrorBoundary what="The details">
            <Loaded waiting={<p className="cx-waiting">Loading …</p>}>
              <Inspector />
            </Loaded>
          </ErrorBoundary>
        </section>
      )}
    </div>
  );
}
