import type { PathOptions } from "../../app/state/state.ts";
import { parseEdtf } from "../../core/model/dates.ts";
import { assertNever } from "../../core/model/result.ts";
import type { ConstraintDefinition } from "../../core/paths/constraints/definition.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import { DraftField } from "./draft-field.tsx";
import { KindChoice } from "./kind-choice.tsx";

/** What a number field says about a text that it cannot use. */
export const checkWhole =
  (min: number, max: number) =>
  (text: string): string | null => {
    const number = Number(text);
    return Number.isInteger(number) && number >= min && number <= max
      ? null
      : `Give a whole number from ${min} to ${max}.`;
  };

const checkDate = (text: string): string | null => {
  const date = parseEdtf(text, "period");
  if (date.ok) return null;
  const [issue] = date.error;
  return issue === undefined ? "This is not a date." : [issue.message, issue.hint].filter(Boolean).join(" ");
};

const MODES = [
  ["overlaps", "each step touches it"],
  ["common", "all steps at one time"],
  ["chronological", "steps in order of time"],
] as const;

function PeriodMode({ options }: { readonly options: PathOptions }) {
  const { actions } = useExplorer();
  return (
    <label className="cx-draft">
      How steps lie in time
      <select
        className="cx-field"
        value={options.periodMode}
        onChange={({ target: { value } }) => {
          const mode = MODES.find(([id]) => id === value)?.[0];
          if (mode !== undefined) actions.setOptions({ periodMode: mode });
        }}
      >
        {MODES.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The control of one constraint, drawn from its definition. */
export function ConditionField({
  definition: { id, label, form },
  options,
  fault,
}: {
  readonly definition: ConstraintDefinition;
  readonly options: PathOptions;
  readonly fault: string | null;
}) {
  const { actions } = useExplorer();
  const held: unknown = Object.entries(options).find(([field]) => field === id)?.[1];
  switch (form.kind) {
    case "entities": {
      const ids = id === "via" ? options.via : options.avoid;
      return (
        <EntityComboBox
          label={label}
          placeholder="Add a name"
          value=""
          fault={fault}
          onChoose={(chosen) => {
            if (ids.length < form.most && !ids.includes(chosen))
              actions.setOptions({ [id]: [...ids, chosen] });
          }}
        />
      );
    }
    case "tokens": {
      const tokens = id === "allow" ? options.allow : options.deny;
      return (
        <KindChoice
          label={label}
          chosen={tokens}
          fault={fault}
          onChoose={(token) => actions.setOptions({ [id]: [...tokens, token] })}
        />
      );
    }
    case "choice":
      return (
        <label className="cx-draft">
          {label}
          <select
            className="cx-field"
            value={String(held)}
            onChange={({ target: { value } }) => actions.setOptions({ [id]: value })}
          >
            {form.values.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      );
    case "switch":
      return (
        <label className="cx-check">
          <input
            type="checkbox"
            checked={held === true}
            onChange={(event) => actions.setOptions({ [id]: event.target.checked })}
          />
          {label}
        </label>
      );
    case "number": {
      const isAny = held === null || (id === "minDocuments" && held === form.min);
      return (
        <DraftField
          label={label}
          value={isAny ? "" : String(held)}
          placeholder="any"
          inputMode="numeric"
          check={checkWhole(form.min, form.max)}
          fault={fault}
          onCommit={(text) =>
            actions.setOptions({ [id]: text === "" ? (id === "maxSteps" ? null : form.min) : Number(text) })
          }
        />
      );
    }
    case "date":
      return (
        <div className="cx-option-pair">
          <DraftField
            label={label}
            value={options.period ?? ""}
            placeholder="2016/2020"
            check={checkDate}
            fault={fault}
            onCommit={(text) => actions.setOptions({ period: text === "" ? null : text })}
          />
          <PeriodMode options={options} />
        </div>
      );
    default:
      return assertNever(form);
  }
}
