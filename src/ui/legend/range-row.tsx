import { type FormEvent, useId } from "react";
import { inOrGroup } from "../../core/lens/clause.ts";
import { type FieldDraft, readField, writeField } from "../../core/lens/field-argument.ts";
import type { Field } from "../../core/lens/view.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { useOrGroup } from "./use-or-group.ts";

type InputField = Exclude<Field, { readonly kind: "choice" }>;

/** Bounds or words of a filter as text fields; they apply on Enter or when the reader goes on. */
export function RangeRow({ field }: { readonly field: InputField }) {
  const { actions } = useExplorer();
  const key = inOrGroup(field.filter, useOrGroup());
  const argument = useAppState((state) => state.shared.lens[key]);
  const shown = readField(field, argument);
  const headId = useId();
  const apply = (draft: Partial<FieldDraft>) => {
    const next = writeField(field, { ...shown, ...draft });
    if (next === null)
      actions.report(`${field.label}: that is no ${field.kind === "date" ? "date" : "number"}.`);
    else if (next !== argument) actions.setFilter(key, next);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  };
  const box = (part: "from" | "to" | "words", name: string, placeholder: string) => (
    <input
      // A new argument from elsewhere (undo, another alternative) replaces what was typed.
      key={`${key} ${argument ?? ""}`}
      className="cx-field"
      type="text"
      inputMode={field.kind === "number" ? "decimal" : "text"}
      aria-label={`${field.label}: ${name}`}
      placeholder={placeholder}
      defaultValue={shown[part]}
      onBlur={(event) => {
        if (event.target.value !== shown[part]) apply({ [part]: event.target.value });
      }}
    />
  );
  return (
    <fieldset className="cx-facet cx-range" aria-labelledby={headId}>
      <div className="cx-facet-head">
        <h2 id={headId}>
          <bdi>{field.label}</bdi>
        </h2>
        {argument === undefined ? null : (
          <button
            type="button"
            className="cx-small"
            aria-label={`Show all of ${field.label}`}
            onClick={() => actions.setFilter(key, undefined)}
          >
            all
          </button>
        )}
      </div>
      <form className="cx-range-fields" onSubmit={submit}>
        {field.kind === "text" ? (
          box("words", "contains", "contains …")
        ) : (
          <>
            {box("from", "from", shown.low)}
            <span className="cx-mute">to</span>
            {box("to", "to", shown.high)}
          </>
        )}
        <button type="submit" className="cx-hidden" tabIndex={-1}>
          Apply
        </button>
      </form>
      {field.hasMissing && argument !== undefined ? (
        <label className="cx-check">
          <input
            type="checkbox"
            checked={shown.withMissing}
            onChange={(event) => apply({ withMissing: event.target.checked })}
          />
          also without a value
        </label>
      ) : null}
    </fieldset>
  );
}
