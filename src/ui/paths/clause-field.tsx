import { withFilter } from "../../app/lens/lens-edits.ts";
import type { Filter } from "../../core/lens/filter.ts";
import { MOST_STEPS, readNeighbourhood, writeNeighbourhood } from "../../core/lens/filters/neighbourhood.ts";
import { period } from "../../core/lens/filters/period.ts";
import { readIds, writeIds } from "../../core/lens/id-list.ts";
import type { Lens } from "../../core/lens/lens.ts";
import { readRange } from "../../core/lens/range-argument.ts";
import { addValue, readSet } from "../../core/lens/set-argument.ts";
import { assertNever } from "../../core/model/result.ts";
import { useData } from "../base/explorer-context.ts";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import { DraftField } from "./draft-field.tsx";
import { PeriodField } from "./period-field.tsx";
import { ValueChoice } from "./value-choice.tsx";

interface Props {
  readonly filter: Filter;
  /** The filter that it is a part of; the field is about the clause of its first alternative. */
  readonly lens: Lens;
  readonly fault: string | null;
  readonly onChange: (lens: Lens) => void;
}

/** The lens with the filter's own clause replaced in its place; empty text takes it away. */
const withArgument = (lens: Lens, key: string, argument: string): Lens =>
  withFilter(lens, key, argument === "" ? undefined : argument);

function SetFields({ filter, lens, fault, onChange }: Props) {
  const facets = useData((data) => data.view?.facets) ?? [];
  const values = facets.find((facet) => facet.filter === filter.id)?.values ?? [];
  if (values.length < 2) return null;
  const { kept, leftOut } = readSet(lens, filter.id);
  return (
    <div className="cx-option-pair">
      <ValueChoice
        label={`${filter.label}: only`}
        placeholder="all"
        values={values}
        chosen={kept}
        fault={fault}
        onChoose={(value) => onChange(addValue(lens, filter.id, value, false))}
      />
      <ValueChoice
        label={`${filter.label}: leave out`}
        placeholder="none"
        values={values}
        chosen={leftOut}
        fault={null}
        onChoose={(value) => onChange(addValue(lens, filter.id, value, true))}
      />
    </div>
  );
}

function ChoiceField({ filter, lens, onChange }: Omit<Props, "fault">) {
  const fields = useData((data) => data.view?.fields) ?? [];
  const field = fields.find((each) => each.filter === filter.id);
  if (field?.kind !== "choice") return null;
  return (
    <label className="cx-draft">
      {filter.label}
      <select
        className="cx-field"
        value={lens[filter.id] ?? ""}
        onChange={({ target: { value } }) => onChange(withArgument(lens, filter.id, value))}
      >
        <option value="">all</option>
        {field.choices.map(({ argument, label }) => (
          <option key={argument} value={argument}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A range in words, where the graph has values to choose between. */
function RangeText({ filter, lens, fault, onChange }: Props) {
  const fields = useData((data) => data.view?.fields) ?? [];
  const argument = lens[filter.id] ?? "";
  const field = fields.find((each) => each.filter === filter.id);
  if (argument === "" && field === undefined) return null;
  // An example out of the range that the graph has would keep nothing.
  const example = field?.kind === "number" ? `${field.low}..${field.high}` : "2..5";
  return (
    <DraftField
      label={filter.label}
      value={argument}
      placeholder={example}
      check={checkRange}
      fault={fault}
      onCommit={(text) => onChange(withArgument(lens, filter.id, text))}
    />
  );
}

const STEPS = Array.from({ length: MOST_STEPS }, (_, place) => place + 1);

function AroundField({ filter, lens, fault, onChange }: Props) {
  const around = readNeighbourhood(lens[filter.id] ?? "") ?? { ids: [], steps: 2 };
  const write = (steps: number, ids = around.ids) =>
    onChange(withArgument(lens, filter.id, writeNeighbourhood({ ids, steps })));
  return (
    <div className={around.ids.length === 0 ? undefined : "cx-option-pair"}>
      <EntityComboBox
        label={filter.label}
        placeholder="Add a name"
        value=""
        fault={fault}
        onChoose={(id) => write(around.steps, [...new Set([...around.ids, id])])}
      />
      {around.ids.length === 0 ? null : (
        <label className="cx-draft">
          Steps away
          <select
            className="cx-field"
            value={around.steps}
            onChange={({ target: { value } }) => write(Number(value))}
          >
            {STEPS.map((steps) => (
              <option key={steps}>{steps}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

const checkCount = (text: string) => (/^\d{1,4}$/.test(text) ? null : "Give a whole number.");
const checkRange = (text: string) => (readRange(text) === null ? "Write 2.., ..5 or 2..5." : null);

/** The control of one filter, drawn from its kind and parameter; chips say what is asked and take it away. */
export function ClauseField(props: Props) {
  const { filter, lens, fault, onChange } = props;
  const { id, label } = filter;
  const argument = lens[id] ?? "";
  const commit = (text: string) => onChange(withArgument(lens, id, text));
  switch (filter.kind) {
    case "set":
      return <SetFields {...props} />;
    case "choice":
      return <ChoiceField filter={filter} lens={lens} onChange={onChange} />;
    case "minimum":
      return (
        <DraftField
          label={`${label}: at least`}
          value={argument}
          placeholder="any"
          inputMode="numeric"
          check={checkCount}
          fault={fault}
          onCommit={commit}
        />
      );
    case "range":
      return <RangeText {...props} />;
    case "plain":
      break;
    default:
      return assertNever(filter);
  }
  switch (filter.parameter) {
    case "entities":
      return (
        <EntityComboBox
          label={label}
          placeholder="Add a name"
          value=""
          fault={fault}
          onChoose={(chosen) => commit(writeIds([...new Set([...readIds(argument), chosen])]))}
        />
      );
    case "entities-with-steps":
      return <AroundField {...props} />;
    case "period":
      return <PeriodField label={label} argument={argument} fault={fault} onChange={commit} />;
    case "undated":
      // A period says it itself.
      return lens[period.id] !== undefined ? null : (
        <label className="cx-check">
          <input
            type="checkbox"
            checked={argument === "no"}
            onChange={(event) => commit(event.target.checked ? "no" : "")}
          />
          Leave out undated relations
        </label>
      );
    case "text":
      return null;
    default:
      return assertNever(filter.parameter);
  }
}
