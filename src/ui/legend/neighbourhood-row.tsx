import { entityName } from "../../app/selectors/selectors.ts";
import { inOrGroup } from "../../core/lens/clause.ts";
import {
  neighbourhood,
  readNeighbourhood,
  writeNeighbourhood,
} from "../../core/lens/filters/neighbourhood.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { useOrGroup } from "./use-or-group.ts";

const STEPS = [1, 2, 3, 4];

/** The neighbourhood that the picture is kept to: of whom, how many steps, and the way out. */
export function NeighbourhoodRow() {
  const { actions } = useExplorer();
  const key = inOrGroup(neighbourhood.id, useOrGroup());
  const argument = useAppState((state) => state.shared.lens[key]);
  const opened = useData((data) => data.opened);
  const read = argument === undefined ? null : readNeighbourhood(argument);
  if (read === null) return null;
  const words = `Around ${read.ids.map((id) => entityName(opened, id)).join(" and ")}`;
  return (
    <fieldset className="cx-facet cx-floor" aria-labelledby="cx-around">
      <div className="cx-facet-head">
        <h2 id="cx-around">{words}</h2>
        <button
          type="button"
          className="cx-small"
          aria-label={`Remove: ${words}`}
          onClick={() => actions.setFilter(key, undefined)}
        >
          <Icon name="close" size={12} />
        </button>
      </div>
      <div className="cx-segments">
        {STEPS.map((steps) => (
          <label key={steps}>
            <input
              type="radio"
              name="around-steps"
              checked={read.steps === steps}
              onChange={() => actions.setFilter(key, writeNeighbourhood({ ...read, steps }))}
            />
            <span>{steps === 1 ? "1 step" : steps}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
