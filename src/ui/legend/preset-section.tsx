import { type FormEvent, useState } from "react";
import { writeLens } from "../../core/lens/lens-text.ts";
import type { NamedLens } from "../../core/lens/view.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

/** A named lens: applied with a click; those of the reader can be renamed and deleted. */
function PresetRow({ preset, isOwn }: { readonly preset: NamedLens; readonly isOwn: boolean }) {
  const { actions } = useExplorer();
  const [isRenaming, setRenaming] = useState(false);
  const isApplied = useAppState((state) => writeLens(state.shared.lens) === writeLens(preset.lens));
  const { name, lens } = preset;
  if (isRenaming)
    return (
      <li className="cx-row">
        <NameForm
          label={`New name of ${name}`}
          action="Rename"
          initial={name}
          onName={(next) => {
            actions.renamePreset(name, next);
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li className="cx-row">
      <button
        type="button"
        className="cx-row-main"
        aria-pressed={isApplied}
        onClick={() => actions.setLens(isApplied ? {} : lens)}
      >
        <bdi className="cx-row-label">{name}</bdi>
      </button>
      {isOwn ? (
        <>
          <button
            type="button"
            className="cx-small"
            aria-label={`Rename ${name}`}
            onClick={() => setRenaming(true)}
          >
            rename
          </button>
          <button
            type="button"
            className="cx-small"
            aria-label={`Delete ${name}`}
            onClick={() => actions.deletePreset(name)}
          >
            <Icon name="close" size={12} />
          </button>
        </>
      ) : null}
    </li>
  );
}

function NameForm({
  label,
  action,
  initial,
  onName,
}: {
  readonly label: string;
  readonly action: string;
  readonly initial: string;
  readonly onName: (name: string) => void;
}) {
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onName(name.trim());
    setName("");
  };
  return (
    <form className="cx-range-fields" onSubmit={submit}>
      <input
        className="cx-field"
        aria-label={label}
        placeholder={label}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="cx-small" disabled={name.trim() === ""}>
        {action}
      </button>
    </form>
  );
}

/** Filters under a name: those that the data suggests, and those that the reader keeps. */
export function PresetSection() {
  const { actions } = useExplorer();
  const suggested = useData((data) => data.opened?.overview.lenses) ?? [];
  const presets = useAppState((state) => state.presets);
  const isFiltered = useAppState((state) => Object.keys(state.shared.lens).length > 0);
  return (
    <details className="cx-facet cx-fold">
      <summary>
        <h2>Saved filters</h2>
        <span className="cx-count">{suggested.length + presets.length}</span>
      </summary>
      <ul>
        {suggested.map((preset) => (
          <PresetRow key={`suggested ${preset.name}`} preset={preset} isOwn={false} />
        ))}
        {presets.map((preset) => (
          <PresetRow key={preset.name} preset={preset} isOwn />
        ))}
      </ul>
      {isFiltered ? (
        <NameForm label="Name of this filter" action="Save" initial="" onName={actions.savePreset} />
      ) : (
        <p className="cx-mute cx-step-hint">Filter something to keep it here under a name.</p>
      )}
    </details>
  );
}
