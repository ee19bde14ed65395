import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";

/** Draws, on demand, what claims name together although no relation joins it: goods and places with the ends of the claim. */
export function TiesRow() {
  const { actions } = useExplorer();
  const count = useData((data) => (data.opened?.scene.ties?.length ?? 0) / 2);
  const isOn = useAppState((state) => state.shared.ties);
  if (count === 0) return null;
  return (
    <label
      className="cx-check cx-ties-row"
      title="A dotted line joins a good or a place to whom a claim names it with."
    >
      <input type="checkbox" checked={isOn} onChange={(event) => actions.setTies(event.target.checked)} />
      Goods and places named in a claim ({count})
    </label>
  );
}
