import { useData } from "../base/explorer-context.ts";
import { ColourKey } from "../measures/colour-key.tsx";
import { MeasureSection } from "../measures/measure-section.tsx";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";
import { AttributeSection } from "./attribute-section.tsx";
import { FacetSection } from "./facet-section.tsx";
import { FilterSteps } from "./filter-steps.tsx";
import { ChoiceRow, MinimumChoice } from "./minimum-choice.tsx";
import { NeighbourhoodRow } from "./neighbourhood-row.tsx";
import { PresetSection } from "./preset-section.tsx";
import { RangeRow } from "./range-row.tsx";
import { TiesRow } from "./ties-row.tsx";

/** The legend is the filter: every row explains a mark of the drawing, counts it, and hides or shows it. */
export function LegendPanel() {
  const facets = useData((data) => data.view?.facets);
  const floors = useData((data) => data.view?.minimums);
  const fields = useData((data) => data.view?.fields);
  return (
    <section className="cx-panel cx-legend" aria-label="Legend" id="cx-legend" tabIndex={-1}>
      <ErrorBoundary what="The legend">
        <FilterSteps />
        <NeighbourhoodRow />
        <ColourKey />
        {facets
          ?.filter((facet) => facet.values.length > 0)
          .map((facet) => (
            <FacetSection key={facet.filter} facet={facet} />
          ))}
        <TiesRow />
        {floors
          ?.filter((floor) => floor.highest > 1)
          .map((floor) => (
            <MinimumChoice key={floor.filter} floor={floor} />
          ))}
        {fields?.map((field) =>
          field.kind === "choice" ? (
            <ChoiceRow key={field.filter} field={field} />
          ) : (
            <RangeRow key={field.filter} field={field} />
          ),
        )}
        <AttributeSection />
        <PresetSection />
        <MeasureSection />
      </ErrorBoundary>
    </section>
  );
}
