import { useId } from "react";
import type { Column, Mapping } from "../../core/formats/mapping.ts";
import type { Prepared } from "../../core/importing/importing.ts";
import { useExplorer } from "../base/explorer-context.ts";

const MOST_LETTERS = 48;

/** `type: person, company …`, so that a column is known by what is in it. */
function toOptionText({ title, examples }: Column): string {
  const all = examples.join(", ");
  return `${title}: ${all.length > MOST_LETTERS ? `${all.slice(0, MOST_LETTERS)} …` : all}`;
}

function ColumnChoice({
  label,
  none,
  columns,
  value,
  onChange,
}: {
  readonly label: string;
  readonly none: string;
  readonly columns: readonly Column[];
  readonly value: string | null;
  readonly onChange: (title: string | null) => void;
}) {
  const id = useId();
  const place = columns.findIndex(({ title }) => title === value);
  return (
    <div className="cx-map-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="cx-field"
        value={place}
        onChange={({ target }) => onChange(columns[Number(target.value)]?.title ?? null)}
      >
        <option value={-1}>{none}</option>
        {columns.map((column, index) => (
          <option key={column.title} value={index}>
            {toOptionText(column)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Which column of a foreign file means what. */
export function MappingForm({
  prepared,
  mapping,
}: {
  readonly prepared: Prepared;
  readonly mapping: Mapping | null;
}) {
  const { actions } = useExplorer();
  const { columns, guess, isRestored } = prepared;
  if (guess === null)
    return <p className="cx-mute">This file is in Corridor’s own form and says everything itself.</p>;
  const asItSays = isRestored && mapping === null;
  const used = mapping ?? guess;
  const change = (edit: Partial<Mapping>) => {
    actions.setMapping({ ...used, ...edit }).catch((error: unknown) => actions.report(String(error)));
  };
  return (
    <>
      {isRestored ? (
        <label className="cx-check">
          <input
            type="checkbox"
            checked={asItSays}
            onChange={({ target }) => {
              actions
                .setMapping(target.checked ? null : guess)
                .catch((error: unknown) => actions.report(String(error)));
            }}
          />
          As Corridor wrote it, with its types, claims and documents
        </label>
      ) : null}
      <fieldset className="cx-map" disabled={asItSays}>
        <legend className="cx-hidden">What the columns mean</legend>
        <ColumnChoice
          label="Kind of entity"
          none="One kind for all"
          columns={columns.nodes}
          value={used.entityType}
          onChange={(entityType) => change({ entityType })}
        />
        <ColumnChoice
          label="Name of an entity"
          none="The file’s own label, else the id"
          columns={columns.nodes}
          value={used.label}
          onChange={(label) => change({ label })}
        />
        <ColumnChoice
          label="Kind of relation"
          none="One kind for all"
          columns={columns.edges}
          value={used.relationType[0] ?? null}
          onChange={(title) => change({ relationType: title === null ? [] : [title] })}
        />
        <ColumnChoice
          label="First day"
          none="The file’s own times, if any"
          columns={columns.edges}
          value={used.from}
          onChange={(from) => change({ from })}
        />
        <ColumnChoice
          label="Last day"
          none="The file’s own times, if any"
          columns={columns.edges}
          value={used.to}
          onChange={(to) => change({ to })}
        />
        <ColumnChoice
          label="Source document"
          none="None"
          columns={columns.edges}
          value={used.document}
          onChange={(document) => change({ document })}
        />
      </fieldset>
    </>
  );
}
