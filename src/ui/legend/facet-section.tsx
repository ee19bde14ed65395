import { inOrGroup } from "../../core/lens/clause.ts";
import { readOn } from "../../core/lens/set-argument.ts";
import type { Facet } from "../../core/lens/view.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { FacetList } from "./facet-list.tsx";
import { useOrGroup } from "./use-or-group.ts";

/** A facet as the edited alternative of the lens has it: its filter is the key of the clause that a click changes. */
function useOwnFacet(facet: Facet): Facet {
  const group = useOrGroup();
  const key = inOrGroup(facet.filter, group);
  const argument = useAppState((state) => state.shared.lens[key]);
  if (group === 0) return facet;
  const isOn = readOn(argument, facet.values);
  return {
    ...facet,
    filter: key,
    values: facet.values.map((value) => ({ ...value, on: isOn(value.value) })),
  };
}

/** A list of values with what applies to all of them. */
export function FacetSection({ facet }: { readonly facet: Facet }) {
  const { actions } = useExplorer();
  const own = useOwnFacet(facet);
  const isFiltered = useAppState((state) => state.shared.lens[own.filter] !== undefined);
  return (
    <fieldset className="cx-facet" aria-labelledby={`cx-facet-${facet.filter}`}>
      <div className="cx-facet-head" data-filtered={isFiltered}>
        <h2 id={`cx-facet-${facet.filter}`}>{facet.label}</h2>
        {isFiltered ? (
          <>
            <button
              type="button"
              className="cx-small"
              aria-label={`Invert ${facet.label}`}
              onClick={() => actions.changeFacet(own, { kind: "invert" })}
            >
              invert
            </button>
            <button
              type="button"
              className="cx-small"
              aria-label={`Show all of ${facet.label}`}
              onClick={() => actions.setFilter(own.filter, undefined)}
            >
              all
            </button>
          </>
        ) : null}
        <button
          type="button"
          className="cx-small cx-none"
          aria-label={`Hide all of ${facet.label}`}
          onClick={() => actions.changeFacet(own, { kind: "none" })}
        >
          none
        </button>
      </div>
      <FacetList facet={own} />
    </fieldset>
  );
}
