import { lazy, Suspense } from "react";
import { useAppState } from "../explorer-context.ts";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";

const Inspector = lazy(() => import("../inspector/inspector.tsx"));
const PathPanel = lazy(() => import("../paths/path-panel.tsx"));

/** The right-hand side: the paths when they are asked for, and what is selected. */
export function SidePanel({ show }: { readonly show: "both" | "inspector" | "paths" }) {
  const hasPaths = useAppState((state) => state.shared.path !== null);
  return (
    <div className="cx-side" data-split={hasPaths && show === "both"}>
      {hasPaths && show !== "inspector" ? (
        <section className="cx-panel" aria-label="Paths" id="cx-paths" tabIndex={-1}>
          <ErrorBoundary what="The paths">
            <Suspense fallback={<p className="cx-waiting">Loading …</p>}>
              <PathPanel />
            </Suspense>
          </ErrorBoundary>
        </section>
      ) : null}
      {show === "paths" ? null : (
        <section className="cx-panel" aria-label="Inspector" id="cx-inspector" tabIndex={-1}>
          <ErrorBoundary what="The details">
            <Suspense fallback={<p className="cx-waiting">Loading …</p>}>
              <Inspector />
            </Suspense>
          </ErrorBoundary>
        </section>
      )}
    </div>
  );
}
