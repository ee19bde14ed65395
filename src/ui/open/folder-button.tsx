import { useRef } from "react";
import type { Chosen } from "./openable.ts";
import { readFolderField } from "./read-folder.ts";

/** Lets the reader choose a folder, which is opened as one thing. */
export function FolderButton({
  onFiles,
  onProblem,
}: {
  readonly onFiles: (chosen: Chosen) => void;
  readonly onProblem: (message: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const choose = () => {
    const chosen = readFolderField([...(field.current?.files ?? [])]);
    if (field.current !== null) field.current.value = "";
    if (chosen.files.length > 0) onFiles(chosen);
    else onProblem("There is no file in this folder that Corridor opens.");
  };
  return (
    <>
      <button type="button" className="cx-button" onClick={() => field.current?.click()}>
        Choose a folder
      </button>
      <input
        ref={field}
        className="cx-hidden"
        type="file"
        // Not yet known to the types of React.
        {...{ webkitdirectory: "" }}
        tabIndex={-1}
        aria-hidden="true"
        onChange={choose}
      />
    </>
  );
}
