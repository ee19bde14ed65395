import { useId } from "react";
import type { FilterValue } from "../../core/lens/filter.ts";

/** A list of values, those with members as groups, to choose one of that is not chosen yet. */
export function ValueChoice({
  label,
  placeholder,
  values,
  chosen,
  fault,
  onChoose,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly values: readonly FilterValue[];
  readonly chosen: readonly string[];
  readonly fault: string | null;
  readonly onChoose: (value: string) => void;
}) {
  const problemId = useId();
  const free = (list: readonly FilterValue[]) =>
    list
      .filter(({ value }) => !chosen.includes(value))
      .map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ));
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
          <option value="">{placeholder}</option>
          {values
            .filter(({ parent }) => parent === undefined)
            .map((head) => {
              const members = values.filter(({ parent }) => parent === head.value);
              return members.length === 0 ? (
                free([head])
              ) : (
                <optgroup key={head.value} label={head.label}>
                  {free([{ ...head, label: `all of ${head.label}` }])}
                  {free(members)}
                </optgroup>
              );
            })}
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
