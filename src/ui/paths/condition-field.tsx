import type { PathOptions } from "../../app/state/state.ts";
import { assertNever } from "../../core/model/result.ts";
import type { AnyConstraint } from "../../core/paths/constraints.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import { DraftField } from "./draft-field.tsx";

/** What a number field says about a text that it cannot use. */
export const checkWhole =
  (min: number, max: number) =>
  (text: string): string | null => {
    const number = Number(text);
    return Number.isInteger(number) && number >= min && number <= max
      ? null
      : `Give a whole number from ${min} to ${max}.`;
  };

/** The control of one constraint, drawn from its form; a list gains an item, its chips take items away. */
export function ConditionField({
  constraint: { label, form, toWords, fromWords, initial },
  options,
  fault,
}: {
  readonly constraint: AnyConstraint;
  readonly options: PathOptions;
  readonly fault: string | null;
}) {
  const { actions } = useExplorer();
  const words = toWords(options);
  const change = (next: readonly string[]) => actions.setOptions(fromWords(next) ?? initial);
  const [word = ""] = words;
  switch (form.kind) {
    case "entities":
      return (
        <EntityComboBox
          label={label}
          placeholder="Add a name"
          value=""
          fault={fault}
          onChoose={(chosen) => {
            if (words.length < form.most && !words.includes(chosen)) change([...words, chosen]);
          }}
        />
      );
    case "choice":
      return (
        <label className="cx-draft">
          {label}
          <select
            className="cx-field"
            value={word === "" ? form.values[0]?.[0] : word}
            onChange={({ target: { value } }) => change([value])}
          >
            {form.values.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
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
            checked={word !== ""}
            onChange={(event) => change(event.target.checked ? ["1"] : [])}
          />
          {label}
        </label>
      );
    case "number":
      return (
        <DraftField
          label={label}
          value={word}
          placeholder="any"
          inputMode="numeric"
          check={checkWhole(form.min, form.max)}
          fault={fault}
          onCommit={(text) => change(text === "" ? [] : [text])}
        />
      );
    default:
      return assertNever(form);
  }
}
