import { toSourceNoun } from "../../app/base/words.ts";
import type { Document } from "../../core/model/dataset.ts";
import { useExplorer } from "../base/explorer-context.ts";

/** Asks for a file from disk; the field lives only as long as the question. */
function chooseText(onFile: (file: File) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".txt,.docx,.html,.htm,.eml,text/plain";
  field.addEventListener("change", () => {
    const file = field.files?.[0];
    if (file !== undefined) onFile(file);
  });
  field.click();
}

/** Asks for the text of a document and attaches it when it is the one that was coded. */
export function useAttach(): (wanted: Document) => void {
  const { actions } = useExplorer();
  return (wanted) =>
    chooseText((file) => {
      const take = async () =>
        actions.attachText({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, wanted.id);
      take().catch(() => actions.report(`${file.name} could not be read from disk.`));
    });
}

/** Attaches the text of a document that has none yet. */
export function AttachText({ document }: { readonly document: Document }) {
  const attach = useAttach();
  return (
    <button type="button" className="cx-button" onClick={() => attach(document)}>
      Attach the {toSourceNoun([document])}
      <span className="cx-hidden"> ({document.label})</span>
    </button>
  );
}
