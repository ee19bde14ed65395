import { toSourceNoun } from "../../app/base/words.ts";
import { findDocument, textOf } from "../../app/selectors/documents.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useAttach } from "./attach-text.tsx";

/** Opens a source at a passage, or asks for its text first. `where` names the place: `Article 2, paragraph 3`. */
export function ReadButton({
  id,
  at = null,
  where = "",
}: {
  readonly id: DocumentId;
  readonly at?: number | null;
  readonly where?: string;
}) {
  const { actions } = useExplorer();
  const attach = useAttach();
  const opened = useData((data) => data.opened);
  const texts = useData((data) => data.texts);
  const found = findDocument({ opened }, id);
  if (found === null || found.document.sha256 === null) return null;
  const noun = toSourceNoun([found.document]);
  const isAttached = textOf({ texts }, found.document) !== null;
  const words = isAttached ? "Read" : "Attach";
  return (
    <button
      type="button"
      className="cx-small"
      aria-label={`${words}: ${isAttached && where !== "" ? where : found.document.label}`}
      title={isAttached ? `Read it in the ${noun}` : `Attach the ${noun} to see the passage`}
      onClick={() => (isAttached ? actions.read(id, at) : attach(found.document))}
    >
      {words.toLowerCase()}
    </button>
  );
}
