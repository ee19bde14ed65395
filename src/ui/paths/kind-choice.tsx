import { useId } from "react";
import { useData } from "../base/explorer-context.ts";

/** A list of the relation families, relation types and entity types of the open graph, to add one of. */
export function KindChoice({
  label,
  chosen,
  fault,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly fault: string | null;
  readonly onChoose: (token: string) => void;
}) {
  const facets = useData((data) => data.view?.facets) ?? [];
  const problemId = useId();
  const valuesOf = (filter: string) => facets.find((facet) => facet.filter === filter)?.values ?? [];
  const relations = valuesOf("relations");
  const families = relations.filter(({ parent }) => parent === undefined);
  const types = valuesOf("types").filter(
    ({ value, parent }) => parent === undefined && !chosen.includes(`entity:${value}`),
  );
  return (
    <div className="cx-draft">
      <label>
        {label}
        <select
          className="cx-field"
          value=""
          aria-describedby={fault === null ? undefined : problemId}
          onChange={({ target: { value } }) => {
            if (value !== "") onChoose(value);
          }}
        >
          <option value="">Add a kind …</option>
          {families.map((family) => (
            <optgroup key={family.value} label={family.label}>
              {chosen.includes(family.value) ? null : (
                <option value={family.value}>all of {family.label}</option>
              )}
              {relations
                .filter(({ parent, value }) => parent === family.value && !chosen.includes(value))
                .map((type) => (
                  <option key={type.value} value={type.value}>
                    {type.label}
                  </option>
                ))}
            </optgroup>
          ))}
          <optgroup label="Entities in between">
            {types.map((type) => (
              <option key={type.value} value={`entity:${type.value}`}>
                {type.label}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {fault === null ? null : (
        <p className="cx-problem" id={problemId} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
