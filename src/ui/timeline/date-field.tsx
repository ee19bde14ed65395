import { useState } from "react";
import { fromDay, parseEdtf } from "../../core/model/dates.ts";

/** Typing a year passes through the years 2, 20 and 202. */
const LEAST_TYPED_YEAR = 1000;

const toValue = (day: number | null) => (day !== null && Number.isFinite(day) ? fromDay(day) : "");

/** A calendar date to type or pick. An emptied field gives null. */
export function DateField({
  label,
  day,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly day: number | null;
  readonly min: number;
  readonly max: number;
  readonly onChange: (day: number | null) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (text: string) => {
    if (text === toValue(day)) return;
    if (text === "") return onChange(null);
    const date = parseEdtf(text);
    if (date.ok) onChange(Math.min(max, Math.max(min, date.value.from)));
  };
  return (
    <input
      type="date"
      className="cx-field cx-date"
      aria-label={label}
      title={label}
      value={draft ?? toValue(day)}
      min={fromDay(min)}
      max={fromDay(max)}
      onChange={({ target }) => {
        setDraft(target.value);
        if (Number(target.value.slice(0, 4)) >= LEAST_TYPED_YEAR) commit(target.value);
      }}
      onBlur={({ target }) => {
        setDraft(null);
        commit(target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit(event.currentTarget.value);
      }}
    />
  );
}
