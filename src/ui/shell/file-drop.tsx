import { type RefObject, useEffect, useState } from "react";
import { useExplorer } from "../explorer-context.ts";

/** Opens files that are dropped anywhere on the page or chosen in the file dialogue. */
export function FileDrop({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { actions } = useExplorer();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const open = async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      // A text of the open graph is attached; anything else is a graph to open.
      if (await actions.attachText({ name: file.name, bytes })) return;
      await actions.open({ kind: "file", name: file.name, bytes });
    };
    const take = (file: File | null | undefined) => {
      if (file === null || file === undefined) return;
      open(file).catch(() => actions.report(`${file.name} could not be read from disk.`));
    };
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
      const { files } = event.dataTransfer;
      const texts = [...files].filter(({ name }) => name.endsWith(".txt"));
      if (texts.length > 1) for (const text of texts) take(text);
      else take(files[0]);
    };
    const field = input.current;
    const choose = () => {
      take(field?.files?.[0]);
      // The same file may be chosen again after it was repaired.
      if (field !== null) field.value = "";
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    field?.addEventListener("change", choose);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      field?.removeEventListener("change", choose);
    };
  }, [actions, input]);
  return (
    <>
      <input ref={input} className="cx-hidden" type="file" tabIndex={-1} aria-hidden="true" />
      {isOver ? <div className="cx-drop">Drop to open this graph, or to attach an article</div> : null}
    </>
  );
}
