import type { ReactNode } from "react";
import { useExplorer } from "../base/explorer-context.ts";
import { IconButton } from "../primitives/icon-button.tsx";

/** Title of what is selected, with the way to let go of it. */
export function Head({ children, above }: { readonly children: ReactNode; readonly above?: ReactNode }) {
  const { actions } = useExplorer();
  return (
    <div className="cx-head">
      <div className="cx-head-text">
        {above}
        <h2>{children}</h2>
      </div>
      <IconButton label="Clear the selection" icon="close" onPress={() => actions.clearSelection()} />
    </div>
  );
}
