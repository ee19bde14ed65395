import { type Format, optionOf } from "../../core/formats/format.ts";

export type ChosenOptions = Readonly<Record<string, string>>;

/** The settings of a format, each a choice of one; formats without any show nothing. */
export function FormatOptions({
  format,
  chosen,
  onChoose,
}: {
  readonly format: Format;
  readonly chosen: ChosenOptions;
  readonly onChoose: (option: string, value: string) => void;
}) {
  return format.options.map((option) => (
    <label key={option.id} className="cx-format-option">
      <span>{option.label}</span>
      <select
        className="cx-field"
        value={optionOf(chosen, option)}
        onChange={(event) => onChoose(option.id, event.target.value)}
      >
        {option.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  ));
}
