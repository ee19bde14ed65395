import { type ReactNode, Suspense, useEffect } from "react";
import { useExplorer } from "../base/explorer-context.ts";
import { ErrorBoundary } from "./error-boundary.tsx";

/** Holds a place; as long as it stands, the page is not idle. */
function Waiting({ children }: { readonly children: ReactNode }) {
  const explorer = useExplorer();
  useEffect(() => explorer.begin(), [explorer]);
  return children;
}

/** What is loaded when it is first needed, what holds its place until then, and what stands there when it does not come. */
export function Loaded({
  what,
  className = "",
  waiting = null,
  failed,
  onFail,
  children,
}: {
  /** Name of what is loaded, as a message says it. */
  readonly what: string;
  /** Class of the place that it has in the page. */
  readonly className?: string;
  readonly waiting?: ReactNode;
  readonly failed?: (retry: () => void) => ReactNode;
  readonly onFail?: (message: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <ErrorBoundary
      what={what}
      className={className}
      {...(failed === undefined ? {} : { failed })}
      {...(onFail === undefined ? {} : { onFail })}
    >
      <Suspense fallback={<Waiting>{waiting}</Waiting>}>{children}</Suspense>
    </ErrorBoundary>
  );
}
