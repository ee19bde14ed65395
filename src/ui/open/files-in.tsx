import { type RefObject, useEffect, useState } from "react";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { takeTransferred } from "./choose-files.ts";
import { nameText } from "./name-text.ts";
import { useImport } from "./use-import.ts";

const FIELDS = "input, textarea, select, [contenteditable=true], [role=dialog]";

const isAdding = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[data-intent='add']") !== null;

/** The ways into the page that are open at any time: a drop anywhere, a paste outside of fields, the file field. */
export function FilesIn({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { actions } = useExplorer();
  const open = useImport();
  const hasGraph = useData((data) => data.opened !== null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const fail = () => actions.report("What was dropped could not be read from disk.");
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(false);
      const intent = isAdding(event.target) ? "add" : "replace";
      takeTransferred(event.dataTransfer)
        .then(({ files, leftOut }) => open(files, intent, leftOut))
        .catch(fail);
    };
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || (target instanceof Element && target.closest(FIELDS) !== null)) return;
      if (clipboardData.files.length > 0) {
        event.preventDefault();
        takeTransferred(clipboardData)
          .then(({ files, leftOut }) => open(files, "replace", leftOut))
          .catch(fail);
        return;
      }
      const text = clipboardData.getData("text/plain");
      if (text.trim() === "") return;
      const file = nameText(text);
      event.preventDefault();
      if (file !== null) open([{ file, isOnlyHere: true }], "replace");
      else actions.notify({ tone: "info", message: "What was pasted looks like no graph and no table." });
    };
    const field = input.current;
    const choose = () => {
      const files = [...(field?.files ?? [])].map((file) => ({ file }));
      // The same file may be chosen again after it was repaired.
      if (field !== null) field.value = "";
      open(files, field?.dataset["intent"] === "add" ? "add" : "replace");
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    field?.addEventListener("change", choose);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
      field?.removeEventListener("change", choose);
    };
  }, [actions, input, open]);
  return (
    <>
      <input ref={input} className="cx-hidden" type="file" multiple tabIndex={-1} aria-hidden="true" />
      {isOver ? (
        <div className="cx-drop">
          <div data-intent="replace">Drop to open this graph, or to attach a text</div>
          {hasGraph ? <div data-intent="add">Drop here to add it to the open graph</div> : null}
        </div>
      ) : null}
    </>
  );
}
