import { nameOf } from "../../app/selectors.ts";
import { DEFAULT_OPTIONS, MAX_ENDS, type PathOptions } from "../../app/state.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { EntityComboBox } from "../search/entity-combo-box.tsx";

function Chips({
  ids,
  onRemove,
}: {
  readonly ids: readonly EntityId[];
  readonly onRemove: (id: EntityId) => void;
}) {
  const opened = useData((data) => data.opened);
  return ids.map((id) => (
    <span className="cx-chip" key={id}>
      <bdi>{nameOf(opened, id)}</bdi>
      <button type="button" aria-label={`Remove ${nameOf(opened, id)}`} onClick={() => onRemove(id)}>
        <Icon name="close" size={12} />
      </button>
    </span>
  ));
}

function Entities({
  label,
  field,
  options,
}: {
  readonly label: string;
  readonly field: "via" | "avoid";
  readonly options: PathOptions;
}) {
  const { actions } = useExplorer();
  const ids = options[field];
  const set = (next: readonly EntityId[]) => actions.setOptions({ [field]: next });
  return (
    <div className="cx-option-row">
      <EntityComboBox
        label={label}
        isLabelShown
        placeholder="Any name"
        value=""
        onChoose={(id) => set([...ids.filter((each) => each !== id), id])}
      />
      <Chips ids={ids} onRemove={(id) => set(ids.filter((each) => each !== id))} />
    </div>
  );
}

const SWITCHES = [
  { field: "noContested", label: "No contested step" },
  { field: "noSoft", label: "No step on opinion or hearsay alone" },
  { field: "assertedOnly", label: "Only what articles state outright" },
  { field: "throughQualifiers", label: "Also through goods that are only mentioned" },
] as const;

/** Number field whose empty text means no limit; text that is no such number changes nothing. */
function NumberField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <label className="cx-number-field">
      {label}
      <input
        className="cx-field"
        type="number"
        min={1}
        max={100}
        placeholder="any"
        value={value ?? ""}
        onChange={(event) => {
          const number = event.target.valueAsNumber;
          if (event.target.value === "") onChange(null);
          else if (Number.isInteger(number) && number >= 1 && number <= 100) onChange(number);
        }}
      />
    </label>
  );
}

const countChanged = (options: PathOptions) =>
  Object.entries(options).filter(
    ([key, value]) =>
      key !== "ranking" &&
      JSON.stringify(value) !== JSON.stringify(Object.entries(DEFAULT_OPTIONS).find(([k]) => k === key)?.[1]),
  ).length;

/** Conditions that every path must meet. They are part of the search: a longer path that meets them is found. */
export function PathOptionsForm() {
  const { actions } = useExplorer();
  const options = useAppState((state) => state.shared.path?.options) ?? DEFAULT_OPTIONS;
  const ends = useAppState((state) => state.shared.path?.ends) ?? [];
  const changed = countChanged(options);
  return (
    <details className="cx-options">
      <summary>
        Conditions
        {changed === 0 ? null : <span className="cx-badge">{changed} set</span>}
      </summary>
      {ends.length < MAX_ENDS && !ends.includes(null) ? (
        <button type="button" className="cx-small cx-add-end" onClick={() => actions.addEnd()}>
          Connect one more actor
        </button>
      ) : null}
      <Entities label="Passing through" field="via" options={options} />
      <Entities label="Avoiding" field="avoid" options={options} />
      <div className="cx-option-row cx-option-numbers">
        <NumberField
          label="Most steps"
          value={options.maxSteps}
          onChange={(maxSteps) => actions.setOptions({ maxSteps })}
        />
        <NumberField
          label="Articles per step, at least"
          value={options.minDocuments === 1 ? null : options.minDocuments}
          onChange={(minimum) => actions.setOptions({ minDocuments: minimum ?? 1 })}
        />
        <NumberField
          label="Paths shown"
          value={options.k}
          onChange={(k) => actions.setOptions({ k: k ?? DEFAULT_OPTIONS.k })}
        />
      </div>
      <label className="cx-check">
        <input
          type="checkbox"
          checked={options.direction === "forward"}
          onChange={(event) => actions.setOptions({ direction: event.target.checked ? "forward" : "any" })}
        />
        Only along the arrows
      </label>
      {SWITCHES.map(({ field, label }) => (
        <label key={field} className="cx-check">
          <input
            type="checkbox"
            checked={options[field]}
            onChange={(event) => actions.setOptions({ [field]: event.target.checked })}
          />
          {label}
        </label>
      ))}
      {changed === 0 ? null : (
        <button type="button" className="cx-button" onClick={() => actions.resetOptions()}>
          Drop all conditions
        </button>
      )}
    </details>
  );
}
