import { useId } from "react";
import type { FileColumn } from "../../core/formats/file-column.ts";
import { findOpenDate, type Mapping } from "../../core/formats/mapping.ts";
import type { DateOrder } from "../../core/formats/values/date-text.ts";
import type { Prepared } from "../../core/importing/importing.ts";
import { useExplorer } from "../base/explorer-context.ts";

const MOST_LETTERS = 48;

/** `type: person, company …`, so that a column is known by what is in it. */
function toOptionText({ title, examples }: FileColumn): string {
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
  readonly columns: readonly FileColumn[];
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

/** How dates are meant whose day and month could be either. */
function DateOrderChoice({
  example,
  value,
  onChange,
}: {
  readonly example: string;
  readonly value: DateOrder | null;
  readonly onChange: (order: DateOrder | null) => void;
}) {
  const id = useId();
  return (
    <div className="cx-map-row">
      <label htmlFor={id}>Dates such as {example}</label>
      <select
        id={id}
        className="cx-field"
        value={value ?? ""}
        onChange={({ target }) =>
          onChange(target.value === "dmy" || target.value === "mdy" ? target.value : null)
        }
      >
        <option value="">Not read as dates</option>
        <option value="dmy">The day comes first</option>
        <option value="mdy">The month comes first</option>
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
  const { table } = columns;
  // Other ends make other edges: their columns are those of the table.
  const edges = table !== undefined && used.ends?.source !== guess.ends?.source ? table : columns.edges;
  const openDate = findOpenDate({ ...used, dateOrder: null }, { ...columns, edges });
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
        {table === undefined ? null : (
          <>
            <ColumnChoice
              label="Source of a relation"
              none="Not chosen"
              columns={table}
              value={used.ends?.source ?? null}
              onChange={(source) =>
                change({ ends: { source: source ?? "", target: used.ends?.target ?? "" } })
              }
            />
            <ColumnChoice
              label="Target of a relation"
              none="Not chosen"
              columns={table}
              value={used.ends?.target ?? null}
              onChange={(target) =>
                change({ ends: { source: used.ends?.source ?? "", target: target ?? "" } })
              }
            />
          </>
        )}
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
          columns={edges}
          value={used.relationType[0] ?? null}
          onChange={(title) => change({ relationType: title === null ? [] : [title] })}
        />
        <ColumnChoice
          label="First day"
          none="The file’s own times, if any"
          columns={edges}
          value={used.from}
          onChange={(from) => change({ from })}
        />
        <ColumnChoice
          label="Last day"
          none="The file’s own times, if any"
          columns={edges}
          value={used.to}
          onChange={(to) => change({ to })}
        />
        {openDate === null ? null : (
          <DateOrderChoice
            example={openDate}
            value={used.dateOrder ?? null}
            onChange={(dateOrder) => change({ dateOrder })}
          />
        )}
        <ColumnChoice
          label="Weight"
          none="The file’s own weights, if any"
          columns={edges}
          value={used.weight ?? null}
          onChange={(weight) => change({ weight })}
        />
        <ColumnChoice
          label="Source document"
          none="None"
          columns={edges}
          value={used.document}
          onChange={(document) => change({ document })}
        />
        <ColumnChoice
          label="Address of the source"
          none="None"
          columns={edges}
          value={used.address ?? null}
          onChange={(address) => change({ address })}
        />
      </fieldset>
    </>
  );
}
