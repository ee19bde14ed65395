import type { ReactNode } from "react";
import { useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

/** Title of what is selected, with the way to let go of it. */
export function Head({ children, above }: { readonly children: ReactNode; readonly above?: ReactNode }) {
  const { actions } = useExplorer();
  return (
    <div className="cx-head">
      <div className="cx-head-text">
        {above}
        <h2>{children}</h2>
      </div>
      <button
        type="button"
        className="cx-button cx-icon-button"
        aria-label="Clear the selection"
        title="Clear the selection"
        onClick={() => actions.clearSelection()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
