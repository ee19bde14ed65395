import { inOrGroup } from "../../core/lens/clause.ts";
import type { Field, Minimum } from "../../core/lens/view.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { useOrGroup } from "./use-or-group.ts";

const MOST = 5;

/** A few arguments of a filter side by side; `any` takes the clause away. */
export function ChoiceRow({ field }: { readonly field: Extract<Field, { readonly kind: "choice" }> }) {
  const { actions } = useExplorer();
  const key = inOrGroup(field.filter, useOrGroup());
  const chosen = useAppState((state) => state.shared.lens[key]);
  const choices = [{ argument: undefined, label: "any" }, ...field.choices];
  return (
    <fieldset className="cx-facet cx-floor">
      <legend>{field.label}</legend>
      <div className="cx-segments">
        {choices.map(({ argument, label }) => (
          <label key={label}>
            <input
              type="radio"
              name={`choice-${field.filter}`}
              checked={chosen === argument}
              onChange={() => actions.setFilter(key, argument)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A smallest number as a row of choices: at least 1, 2, 3 … */
export function MinimumChoice({ floor }: { readonly floor: Minimum }) {
  const floors = Array.from({ length: Math.min(floor.highest, MOST) - 1 }, (_, i) => i + 2);
  const choices = floors.map((least) => ({ argument: String(least), label: `${least}+` }));
  return <ChoiceRow field={{ kind: "choice", filter: floor.filter, label: floor.label, choices }} />;
}
