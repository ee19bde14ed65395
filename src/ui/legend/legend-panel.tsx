import type { Facet } from "../../core/engine.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { ColourKey } from "../measures/colour-key.tsx";
import { MeasureSection } from "../measures/measure-section.tsx";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";
import { AroundRow } from "./around-row.tsx";
import { FacetList } from "./facet-list.tsx";
import { FloorChoice } from "./floor-choice.tsx";

function FacetSection({ facet }: { readonly facet: Facet }) {
  const { actions } = useExplorer();
  const isFiltered = useAppState((state) => state.shared.lens[facet.filter] !== undefined);
  return (
    <fieldset className="cx-facet" aria-labelledby={`cx-facet-${facet.filter}`}>
      <div className="cx-facet-head">
        <h2 id={`cx-facet-${facet.filter}`}>{facet.label}</h2>
        {isFiltered ? (
          <>
            <button
              type="button"
              className="cx-small"
              aria-label={`Invert ${facet.label}`}
              onClick={() => actions.changeFacet(facet, { kind: "invert" })}
            >
              invert
            </button>
            <button
              type="button"
              className="cx-small"
              aria-label={`Show all of ${facet.label}`}
              onClick={() => actions.setFilter(facet.filter, undefined)}
            >
              all
            </button>
          </>
        ) : null}
      </div>
      <FacetList facet={facet} />
    </fieldset>
  );
}

/** The legend is the filter: every row explains a mark of the drawing, counts it, and hides or shows it. */
export function LegendPanel() {
  const { actions } = useExplorer();
  const facets = useData((data) => data.view?.facets);
  const floors = useData((data) => data.view?.floors);
  const words = useData((data) => data.view?.words);
  const isFiltered = useAppState((state) => Object.keys(state.shared.lens).length > 0);
  return (
    <section className="cx-panel cx-legend" aria-label="Legend" id="cx-legend" tabIndex={-1}>
      <ErrorBoundary what="The legend">
        {isFiltered ? (
          <div className="cx-filter-state">
            <p>{words?.join(", ")}</p>
            <button type="button" className="cx-button" onClick={() => actions.resetLens()}>
              Show everything
            </button>
          </div>
        ) : null}
        <AroundRow />
        <ColourKey />
        {facets
          ?.filter((facet) => facet.values.length > 0)
          .map((facet) => (
            <FacetSection key={facet.filter} facet={facet} />
          ))}
        {floors
          ?.filter((floor) => floor.highest > 1)
          .map((floor) => (
            <FloorChoice key={floor.filter} floor={floor} />
          ))}
        <MeasureSection />
      </ErrorBoundary>
    </section>
  );
}
