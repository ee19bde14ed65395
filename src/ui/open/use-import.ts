import { useCallback } from "react";
import type { Intent } from "../../app/importing.ts";
import { useExplorer } from "../explorer-context.ts";
import { keepRecent, type Openable } from "./recent-files.ts";

/** Hands files to the explorer, and remembers those that can be opened again. */
export function useImport(): (files: readonly Openable[], intent: Intent) => void {
  const { actions } = useExplorer();
  return useCallback(
    (files, intent) => {
      if (files.length === 0) return;
      actions.setPanels({ open: false });
      const sources = files.map(({ file }) => ({ name: file.name, bytes: file }));
      actions
        .openFiles(sources, intent)
        .then(() => keepRecent(files))
        .catch((error: unknown) =>
          actions.report(
            `The file could not be read: ${error instanceof Error ? error.message : String(error)}`,
          ),
        );
    },
    [actions],
  );
}
