import { Header, MenuItem, MenuSection } from "react-aria-components";
import type { Format } from "../../core/formats/format.ts";

export type ChosenOptions = Readonly<Record<string, string>>;

/** The settings of every writer, each a choice of one; `chosen` is keyed `format.option`. */
const toOptionKey = (format: Format, option: string) => `${format.id}.${option}`;

/** What the writer of `format` is told: every option, at its chosen value or its default. */
export const toOptions = (format: Format, chosen: ReadonlyMap<string, string>): ChosenOptions =>
  Object.fromEntries(
    format.options.map(({ id, choices }) => [
      id,
      chosen.get(toOptionKey(format, id)) ?? choices[0]?.value ?? "",
    ]),
  );

export function FormatOptions({
  writers,
  chosen,
  onChoose,
}: {
  readonly writers: readonly Format[];
  readonly chosen: ReadonlyMap<string, string>;
  readonly onChoose: (key: string, value: string) => void;
}) {
  return writers.flatMap((format) =>
    format.options.map(({ id, label, choices }) => {
      const key = toOptionKey(format, id);
      return (
        <MenuSection
          key={key}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[`${key}=${chosen.get(key) ?? choices[0]?.value ?? ""}`]}
          onSelectionChange={(keys) => {
            const [picked] = keys === "all" ? [] : [...keys];
            if (picked !== undefined) onChoose(key, String(picked).slice(key.length + 1));
          }}
        >
          <Header className="cx-menu-head">
            {format.label}: {label}
          </Header>
          {choices.map((choice) => (
            <MenuItem
              key={choice.value}
              className="cx-menu-item"
              id={`${key}=${choice.value}`}
              shouldCloseOnSelect={false}
            >
              {choice.label}
            </MenuItem>
          ))}
        </MenuSection>
      );
    }),
  );
}
