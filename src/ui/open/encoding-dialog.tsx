import { useEffect, useState } from "react";
import type { Opening } from "../../app/state/importing.ts";
import type { Issue } from "../../core/model/result.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { type EncodingSample, listSamples } from "./list-samples.ts";

/** Asks which encoding a refused file has, by what the place that did not fit says in each. */
export function EncodingDialog({
  opening,
  issues,
}: {
  readonly opening: Opening;
  readonly issues: readonly Issue[];
}) {
  const { actions } = useExplorer();
  const { name, files } = opening;
  const [samples, setSamples] = useState<readonly EncodingSample[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    listSamples(files, issues)
      .then(setSamples)
      .catch((error: unknown) => actions.report(String(error)));
  }, [files, issues, actions]);
  const go = () => {
    if (chosen !== null) actions.setEncoding(chosen).catch((error: unknown) => actions.report(String(error)));
  };
  return (
    <DialogFrame
      title="The encoding of the file"
      onClose={() => actions.cancelOpening()}
      foot={
        <>
          <button type="button" className="cx-button" onClick={() => actions.cancelOpening()}>
            Cancel
          </button>
          <button type="button" className="cx-button cx-button-main" disabled={chosen === null} onClick={go}>
            Read it so
          </button>
        </>
      }
    >
      <p>
        <bdi>{name}</bdi> is not in the encoding it should be in. Choose the one in which this part of it
        reads right:
      </p>
      <fieldset className="cx-encodings">
        <legend className="cx-hidden">Encoding</legend>
        {samples.map(({ label, name: words, text }) => (
          <label key={label} className="cx-encoding">
            <input
              type="radio"
              name="cx-encoding"
              checked={chosen === label}
              onChange={() => setChosen(label)}
            />
            <span>
              {words} <span className="cx-mute">{label}</span>
              <bdi className="cx-encoding-sample">{text}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
    </DialogFrame>
  );
}
