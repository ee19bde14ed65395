import { type RefObject, useId, useRef, useState } from "react";
import { isOfDatabase } from "../../app/selectors/is-of-database.ts";
import type { Intent } from "../../app/state/importing.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { StoredList } from "../persistence/stored-list.tsx";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { AddressForm } from "./address-form.tsx";
import { chooseFiles } from "./choose-files.ts";
import { ConnectForm } from "./connect-form.tsx";
import { ExampleList } from "./example-list.tsx";
import { FolderButton } from "./folder-button.tsx";
import { nameText } from "./name-text.ts";
import { useImport } from "./use-import.ts";

/** Every way to open a graph: files, a pasted text, an address, what was open before, and examples. */
export default function OpenDialog({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { actions } = useExplorer();
  // To a part of a database nothing is added.
  const hasGraph = useData((data) => data.opened !== null && !isOfDatabase(data));
  const open = useImport();
  const [intent, setIntent] = useState<Intent>("replace");
  const [problem, setProblem] = useState<string | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const textId = useId();
  const fail = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));
  const choose = () => {
    if (input.current !== null) input.current.dataset["intent"] = intent;
    chooseFiles(input.current)
      .then((files) => (files === null ? actions.closeDialog() : open(files, intent)))
      .catch(fail);
  };
  const openText = () => {
    const file = nameText(text.current?.value ?? "");
    if (file === null) setProblem("This text looks like no graph and no table.");
    else open([{ file, isOnlyHere: true }], intent);
  };
  return (
    <DialogFrame title="Open a graph" onClose={actions.closeDialog}>
      {hasGraph ? (
        <fieldset className="cx-segments cx-intent">
          <legend className="cx-hidden">What becomes of the open graph</legend>
          {(["replace", "add"] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="cx-open-intent"
                checked={intent === choice}
                onChange={() => setIntent(choice)}
              />
              <span>{choice === "replace" ? "In place of the open graph" : "Add to the open graph"}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <section className="cx-open-section">
        <div className="cx-tools">
          <button type="button" className="cx-button cx-button-main" onClick={choose}>
            Choose files
          </button>
          <FolderButton
            onFiles={({ files, leftOut }) => open(files, intent, leftOut)}
            onProblem={setProblem}
          />
        </div>
        <p className="cx-mute">
          GEXF, GraphML, JSON or CSV; tables of nodes and edges together; the folder of a program that reads
          texts, such as LightRAG or GraphRAG; a folder of Markdown notes. Or drop them anywhere on the page.
          They stay on your machine.
        </p>
      </section>
      <section className="cx-open-section">
        <label htmlFor={textId}>Paste a table, GEXF or JSON</label>
        <textarea
          ref={text}
          id={textId}
          className="cx-field cx-paste"
          rows={3}
          spellCheck={false}
          placeholder={"Source,Target,Relation\nAlpha,Beta,supplies"}
        />
        <button type="button" className="cx-button" onClick={openText}>
          Open the text
        </button>
      </section>
      <AddressForm onFile={(file) => open([{ file }], intent)} />
      <ConnectForm onConnected={actions.closeDialog} />
      <StoredList />
      <ExampleList onFiles={(files) => open(files, intent)} onProblem={setProblem} />
      {problem === null ? null : (
        <p className="cx-problem" role="alert">
          {problem}
        </p>
      )}
    </DialogFrame>
  );
}
