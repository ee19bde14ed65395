import { type ReactNode, Suspense, useEffect } from "react";
import { useExplorer } from "../base/explorer-context.ts";

/** Holds a place; as long as it stands, the page is not idle. */
function Waiting({ children }: { readonly children: ReactNode }) {
  const explorer = useExplorer();
  useEffect(() => explorer.begin(), [explorer]);
  return children;
}

/** What is loaded when it is first needed, and what holds its place until then. */
export function Loaded({
  waiting = null,
  children,
}: {
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}) {
  return <Suspense fallback={<Waiting>{waiting}</Waiting>}>{children}</Suspense>;
}
