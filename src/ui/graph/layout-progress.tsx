import { useData, useExplorer } from "../base/explorer-context.ts";

/** Shares below this come so early that most layouts are done before anybody has read them. */
const WORTH_SAYING = 0.01;

/** Says how far a layout is, and lets it end with what it has. */
export function LayoutProgress() {
  const { actions } = useExplorer();
  const share = useData((data) => data.layingOut);
  if (share === null || share < WORTH_SAYING) return null;
  return (
    <p className="cx-pick-hint cx-layout-progress">
      Laying out, {Math.round(share * 100)} %
      <button type="button" className="cx-button" onClick={() => actions.endLayout()}>
        Stop here
      </button>
    </p>
  );
}
