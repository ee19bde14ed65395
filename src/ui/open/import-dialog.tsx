import { estimateMegabytes, totalSize } from "../../app/state/importing.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { EncodingDialog } from "./encoding-dialog.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { MergePane } from "./merge-pane.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { ReportList } from "./report-list.tsx";

/** What the reader has to decide before a file is opened: whether at all when it is large, else how it is read. */
export default function ImportDialog() {
  const { actions } = useExplorer();
  const opening = useData((data) => data.opening);
  const title = useData((data) => data.opened?.overview.title ?? null);
  const isFirst = useData((data) => data.opened === null);
  if (opening === null) return null;
  const { stage, name, files, settings, intent, reading } = opening;
  const go = () => {
    actions.continueOpening().catch((error: unknown) => actions.report(String(error)));
  };
  const foot = (label: string, isReady: boolean) => (
    <>
      <button type="button" className="cx-button" onClick={() => actions.cancelOpening()}>
        Cancel
      </button>
      <button type="button" className="cx-button cx-button-main" disabled={!isReady} onClick={go}>
        {label}
      </button>
    </>
  );
  if (stage.kind === "asking")
    return (
      <DialogFrame
        title="A large file"
        onClose={() => actions.cancelOpening()}
        foot={foot("Open anyway", true)}
      >
        <p>
          <bdi>{name}</bdi> has {formatCount(Math.round(totalSize(files) / 1e6))} MB. Opening it will need
          about {formatCount(estimateMegabytes(files))} MB of memory. You can cancel at any time; the open
          graph stays as it is until then.
        </p>
      </DialogFrame>
    );
  if (stage.kind === "encoding") return <EncodingDialog opening={opening} issues={stage.issues} />;
  if (stage.kind !== "choosing") return null;
  const { prepared, preview } = stage;
  const asked = (
    <div key="asked">
      <h3>What the columns mean</h3>
      <MappingForm prepared={prepared} mapping={settings.mapping} />
      <h3>Changed on reading</h3>
      <ReportList findings={preview?.findings ?? []} repairs={reading.repairs} />
    </div>
  );
  const shown = (
    <div key="shown">
      {preview?.merge == null ? null : <MergePane merge={preview.merge} />}
      {preview === null ? <p className="cx-mute">Reading …</p> : <PreviewPane preview={preview} />}
    </div>
  );
  const ends = (settings.mapping ?? prepared.guess)?.ends;
  // A table without ends is one of entities, as far as it has any.
  const hasEnds =
    ends == null ? (preview?.counts.entities ?? 0) > 0 : ends.source !== "" && ends.target !== "";
  const facts = [prepared.format, prepared.encoding].filter((fact) => fact !== null).join(", ");
  return (
    <DialogFrame
      title={intent === "add" ? "Add to the open graph" : "How the file is read"}
      isWide
      onClose={() => actions.cancelOpening()}
      foot={foot(intent === "add" ? "Add" : "Open", preview !== null && hasEnds)}
    >
      <p>
        <bdi>{name}</bdi> <span className="cx-mute">{facts}</span>
      </p>
      {isFirst ? null : (
        <fieldset className="cx-segments cx-intent">
          <legend className="cx-hidden">What becomes of the open graph</legend>
          {(["replace", "add"] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="cx-intent"
                checked={intent === choice}
                onChange={() => {
                  actions.setIntent(choice).catch((error: unknown) => actions.report(String(error)));
                }}
              />
              <span>{choice === "replace" ? "In place of the open graph" : `Add to ${title}`}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="cx-import-columns" data-intent={intent}>
        {intent === "add" ? [shown, asked] : [asked, shown]}
      </div>
    </DialogFrame>
  );
}
