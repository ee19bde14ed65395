import { useId, useState } from "react";
import { answerOf } from "../../app/state/path-search.ts";
import { type Format, optionOf } from "../../core/formats/format.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { type ChosenOptions, FormatOptions } from "./format-options.tsx";
import { KeptList } from "./kept-list.tsx";
import { toHighlight } from "./to-highlight.ts";
import { today } from "./today.ts";
import { type ExportTo, useExport } from "./use-export.ts";
import { useScopes } from "./use-scopes.ts";
import { useWriters } from "./use-writers.ts";

/** One choice out of several, each a row. */
function Choices({
  name,
  label,
  items,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly note?: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <fieldset className="cx-choices">
      <legend>{label}</legend>
      {items.map((item) => (
        <label key={item.id}>
          <input type="radio" name={name} checked={item.id === chosen} onChange={() => onChoose(item.id)} />
          <span>{item.label}</span>
          {item.note === undefined ? null : <span className="cx-mute">{item.note}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** What to save, as what, and what that file will keep: every format that the program can write appears here. */
export default function ExportDialog() {
  const { actions } = useExplorer();
  const question = useAppState((state) => state.shared.path);
  const opened = useData((data) => data.opened);
  const answer = useData((data) => answerOf(data.search));
  const save = useExport();
  const writers = useWriters();
  const scopes = useScopes();
  const formKey = useId();
  const [formatId, setFormatId] = useState<string | null>(null);
  const [scopeId, setScopeId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenOptions>>(new Map());
  const format = writers.find(({ id }) => id === formatId) ?? writers[0];
  // A page is of the open graph, which its view then narrows again.
  const usual = format?.id === "page" ? "all" : scopes[0]?.id;
  const scope = scopes.find(({ id }) => id === (scopeId ?? usual)) ?? scopes[0];
  const optionsOf = ({ id }: Format) => chosen.get(id) ?? {};

  const run = (wanted: Format, as: ExportTo) => {
    if (scope === undefined) return;
    const options = Object.fromEntries(
      wanted.options.map((option) => [option.id, optionOf(optionsOf(wanted), option)]),
    );
    actions.closeDialog();
    save(
      {
        format: wanted.id,
        scope: scope.scope,
        ...toHighlight(question, { opened, answer }),
        options,
        today: today(),
      },
      as,
    );
  };

  return (
    <DialogFrame
      title="Export"
      isWide
      onClose={actions.closeDialog}
      foot={
        format === undefined || scope === undefined ? undefined : (
          <>
            {format.id === "png" || format.id === "page" ? null : (
              <button type="button" className="cx-button" onClick={() => run(format, "clipboard")}>
                Copy
              </button>
            )}
            <button type="submit" form={formKey} className="cx-button cx-button-main">
              Save file
            </button>
          </>
        )
      }
    >
      {format === undefined || scope === undefined ? (
        <p className="cx-waiting">Loading …</p>
      ) : (
        <form
          id={formKey}
          className="cx-export"
          onSubmit={(event) => {
            event.preventDefault();
            run(format, "file");
          }}
        >
          <Choices
            name="format"
            label="Save as"
            items={writers.map(({ id, label, extensions }) => ({ id, label, note: `.${extensions[0]}` }))}
            chosen={format.id}
            onChoose={setFormatId}
          />
          <div className="cx-export-what">
            <Choices
              name="scope"
              label="What to save"
              items={scopes}
              chosen={scope.id}
              onChoose={setScopeId}
            />
            <FormatOptions
              format={format}
              chosen={optionsOf(format)}
              onChoose={(option, value) =>
                setChosen(new Map(chosen).set(format.id, { ...optionsOf(format), [option]: value }))
              }
            />
            <KeptList format={format} chosen={optionsOf(format)} />
          </div>
        </form>
      )}
    </DialogFrame>
  );
}
