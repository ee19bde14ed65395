import { useId } from "react";

/** A field of a form with its label, a hint, and what is wrong with it. */
export function TextRow({
  label,
  value,
  onChange,
  hint,
  problem,
  isLong = false,
  takesFocus = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | null;
  readonly isLong?: boolean;
  readonly takesFocus?: boolean;
}) {
  const id = useId();
  const isWrong = problem != null;
  const shared = {
    id,
    className: "cx-field",
    dir: "auto" as const,
    value,
    "aria-invalid": isWrong,
    ...(isWrong || hint !== undefined ? { "aria-describedby": `${id}-words` } : {}),
  };
  return (
    <div className="cx-note-editor">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={2} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          // The dialogue was opened to write this.
          data-autofocus={takesFocus}
          ref={(element) => {
            if (takesFocus && element !== null && element.value === "") element.focus();
          }}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {isWrong ? (
        <p id={`${id}-words`} className="cx-problem" role="alert">
          {problem}
        </p>
      ) : hint === undefined ? null : (
        <p id={`${id}-words`} className="cx-mute">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One choice out of a list. */
export function SelectRow({
  label,
  value,
  onChange,
  groups,
  focusRef,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly groups: readonly {
    readonly label: string | null;
    readonly items: readonly { readonly value: string; readonly label: string; readonly isOff?: boolean }[];
  }[];
  readonly focusRef?: (element: HTMLSelectElement | null) => void;
}) {
  const id = useId();
  const toOptions = (items: (typeof groups)[number]["items"]) =>
    items.map((item) => (
      <option key={item.value} value={item.value} disabled={item.isOff === true}>
        {item.label}
      </option>
    ));
  return (
    <div className="cx-note-editor">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="cx-field"
        value={value}
        ref={focusRef}
        onChange={({ target }) => onChange(target.value)}
      >
        {groups.map((group) =>
          group.label === null ? (
            toOptions(group.items)
          ) : (
            <optgroup key={group.label} label={group.label}>
              {toOptions(group.items)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}
