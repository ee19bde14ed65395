import type { Floor } from "../../core/engine.ts";
import { useExplorer } from "../explorer-context.ts";

const MOST = 5;

/** A smallest number as a row of choices: at least 1, 2, 3 … */
export function FloorChoice({ floor }: { readonly floor: Floor }) {
  const { actions } = useExplorer();
  const choices = Array.from({ length: Math.min(floor.highest, MOST) }, (_, i) => i + 1);
  return (
    <fieldset className="cx-facet cx-floor">
      <legend>{floor.label}</legend>
      <div className="cx-segments">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`floor-${floor.filter}`}
              checked={floor.value === choice}
              onChange={() => actions.setFilter(floor.filter, choice === 1 ? undefined : String(choice))}
            />
            <span>{choice === 1 ? "any" : `${choice}+`}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
