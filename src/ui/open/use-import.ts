import { useCallback } from "react";
import { LONGEST_TEXT } from "../../app/actions/text-actions.ts";
import type { Explorer } from "../../app/explorer.ts";
import type { Intent } from "../../app/importing.ts";
import { useExplorer } from "../explorer-context.ts";
import { keepRecent, type Openable } from "./recent-files.ts";

/** The files that are no text of the open graph; those that are have been attached to it. */
async function attachTexts({ actions }: Explorer, files: readonly Openable[]): Promise<readonly Openable[]> {
  const rest: Openable[] = [];
  for (const each of files) {
    const { name, size } = each.file;
    const isText =
      size <= LONGEST_TEXT &&
      (await actions.attachText({ name, bytes: new Uint8Array(await each.file.arrayBuffer()) }));
    if (!isText) rest.push(each);
  }
  return rest;
}

/** Hands files to the explorer, texts of the open graph as such, and remembers those that can be opened again. */
export function useImport(): (files: readonly Openable[], intent: Intent) => void {
  const explorer = useExplorer();
  return useCallback(
    (files, intent) => {
      if (files.length === 0) return;
      const { actions } = explorer;
      actions.setPanels({ open: false });
      const run = async () => {
        const graphs = await attachTexts(explorer, files);
        if (graphs.length === 0) return;
        await actions.openFiles(
          graphs.map(({ file }) => ({ name: file.name, bytes: file })),
          intent,
        );
        await keepRecent(graphs);
      };
      run().catch((error: unknown) =>
        actions.report(
          `The file could not be read: ${error instanceof Error ? error.message : String(error)}`,
        ),
      );
    },
    [explorer],
  );
}
