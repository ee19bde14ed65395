import { type PeriodClause, readPeriod, TIME_MODES, writePeriod } from "../../core/model/period-clause.ts";
import { MODE_WORDS } from "../timeline/time-words.ts";
import { DraftField } from "./draft-field.tsx";

const UNSET: Omit<PeriodClause, "dates"> = { mode: "during", edtf: "", undated: "kept" };

/** What stands in the fields; a period that cannot be read stands there as it was written. */
function readDraft(argument: string): Omit<PeriodClause, "dates"> {
  if (argument === "") return UNSET;
  const read = readPeriod(argument);
  return read.ok ? read.value : { ...UNSET, edtf: argument };
}

/** When relations hold: dates, how they are meant, and whether undated relations count. */
export function PeriodField({
  label,
  argument,
  fault,
  onChange,
}: {
  readonly label: string;
  readonly argument: string;
  readonly fault: string | null;
  readonly onChange: (argument: string) => void;
}) {
  const draft = readDraft(argument);
  const write = (change: Partial<PeriodClause>) => {
    const next = { ...draft, ...change };
    onChange(next.edtf === "" ? "" : writePeriod(next));
  };
  return (
    <>
      <div className="cx-option-pair">
        <DraftField
          label={label}
          value={draft.edtf}
          placeholder="2016/2020"
          check={(text) => {
            const read = readPeriod(writePeriod({ ...draft, edtf: text }));
            const [issue] = read.ok ? [] : read.error;
            return issue === undefined ? null : [issue.message, issue.hint].filter(Boolean).join(" ");
          }}
          fault={fault}
          onCommit={(edtf) => write({ edtf })}
        />
        {draft.edtf === "" ? null : (
          <label className="cx-draft">
            Dates meant as
            <select
              className="cx-field"
              value={draft.mode}
              onChange={({ target: { value } }) => {
                const mode = TIME_MODES.find((each) => each === value);
                if (mode !== undefined) write({ mode });
              }}
            >
              {TIME_MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {MODE_WORDS[mode].label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {draft.edtf === "" ? null : (
        <label className="cx-check">
          <input
            type="checkbox"
            checked={draft.undated !== "dropped"}
            onChange={(event) => write({ undated: event.target.checked ? "kept" : "dropped" })}
          />
          Undated relations too
        </label>
      )}
    </>
  );
}
