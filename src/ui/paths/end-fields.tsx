import { nameOf } from "../../app/selectors.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { EntityComboBox } from "../search/entity-combo-box.tsx";

const toLabel = (index: number) => (index === 0 ? "From" : index === 1 ? "To" : `And ${index + 1}`);

/** The actors between whom paths are looked for. */
export function EndFields() {
  const { actions } = useExplorer();
  const ends = useAppState((state) => state.shared.path?.ends) ?? [];
  const opened = useData((data) => data.opened);
  const firstEmpty = ends.indexOf(null);
  return (
    <div className="cx-ends">
      <div className="cx-end-fields">
        {ends.map((end, index) => (
          // An end has no identity of its own: it is the first, the second, and so on.
          <div className="cx-end" key={toLabel(index)}>
            <EntityComboBox
              label={toLabel(index)}
              isLabelShown
              placeholder="Any name"
              value={end === null ? "" : nameOf(opened, end)}
              onChoose={(id) => actions.setEnd(index, id)}
              onClear={() => actions.setEnd(index, null)}
              {...(index === Math.max(0, firstEmpty) ? { focusName: "path" } : {})}
            />
            {index < 2 ? null : (
              <button
                type="button"
                className="cx-button cx-icon-button"
                aria-label={`Remove end ${index + 1}`}
                onClick={() => actions.removeEnd(index)}
              >
                <Icon name="close" />
              </button>
            )}
          </div>
        ))}
      </div>
      <button
        type="button"
        className="cx-button cx-icon-button"
        aria-label="Swap ends"
        title="Swap ends"
        onClick={() => actions.swapEnds()}
      >
        <Icon name="swap" />
      </button>
    </div>
  );
}
