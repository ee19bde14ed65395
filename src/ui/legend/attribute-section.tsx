import { useState } from "react";
import { readKey } from "../../core/lens/clause.ts";
import { FILTERS } from "../../core/lens/filters.ts";
import type { AttributeChoices } from "../../core/lens/view.ts";
import { useAppState, useData } from "../base/explorer-context.ts";
import { FacetSection } from "./facet-section.tsx";
import { RangeRow } from "./range-row.tsx";
import { useAttributes } from "./use-attributes.ts";

const SIDES = FILTERS.filter(({ kind }) => kind === "named");

/** One attribute, closed until it is wanted. */
function AttributeRow({
  filter,
  label,
  choices: { facets, fields },
}: {
  readonly filter: string;
  readonly label: string;
  readonly choices: AttributeChoices;
}) {
  const isFiltered = useAppState((state) => state.shared.lens[filter] !== undefined);
  const [isOpen, setOpen] = useState(isFiltered);
  const facet = facets.find((each) => each.filter === filter);
  const field = fields.find((each) => each.filter === filter);
  return (
    <details className="cx-attribute" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{label}</bdi>
        <span className="cx-count">
          {facet === undefined ? (field?.kind === "text" ? "text" : field?.kind) : facet.values.length}
        </span>
      </summary>
      {!isOpen ? null : facet === undefined ? (
        field === undefined || field.kind === "choice" ? null : (
          <RangeRow field={field} />
        )
      ) : (
        <FacetSection facet={facet} />
      )}
    </details>
  );
}

/** The attributes that an opened file brought, each to filter by. */
export function AttributeSection() {
  const count = useData((data) => data.opened?.overview.attributes ?? 0);
  const isFiltered = useAppState((state) =>
    Object.keys(state.shared.lens).some((key) => SIDES.some(({ id }) => id === readKey(key)?.filter)),
  );
  const [isOpen, setOpen] = useState(isFiltered);
  const choices = useAttributes(isOpen);
  if (count === 0) return null;
  return (
    <details
      className="cx-facet cx-fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>Attributes</h2>
        <span className="cx-count">{count}</span>
      </summary>
      {choices === null
        ? null
        : SIDES.map((side) => {
            const own = [...choices.facets, ...choices.fields].filter(
              ({ filter }) => readKey(filter)?.filter === side.id,
            );
            return own.length === 0 ? null : (
              <section key={side.id} aria-label={side.label}>
                <h3>{side.on === "entity" ? "Of entities" : "Of relations"}</h3>
                {own.map(({ filter, label }) => (
                  <AttributeRow key={filter} filter={filter} label={label} choices={choices} />
                ))}
              </section>
            );
          })}
    </details>
  );
}
