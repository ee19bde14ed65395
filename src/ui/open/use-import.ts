import { useCallback } from "react";
import { LONGEST_TEXT } from "../../app/actions/text-actions.ts";
import type { Actions } from "../../app/actions.ts";
import type { Intent } from "../../app/importing.ts";
import { useExplorer } from "../explorer-context.ts";
import { keepRecent, type Openable } from "./recent-files.ts";

/** Those of the files that are no articles of the open graph; articles are attached to it. */
async function attachTexts(actions: Actions, files: readonly Openable[]): Promise<readonly Openable[]> {
  const graphs: Openable[] = [];
  for (const each of files) {
    const { file } = each;
    const isAttached =
      file.size <= LONGEST_TEXT &&
      (await actions.attachText({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    if (!isAttached) graphs.push(each);
  }
  return graphs;
}

/** Hands files to the explorer: articles of the open graph are attached, the rest is opened and remembered. */
export function useImport(): (files: readonly Openable[], intent: Intent) => void {
  const { actions } = useExplorer();
  return useCallback(
    (files, intent) => {
      if (files.length === 0) return;
      actions.setPanels({ open: false });
      const open = async () => {
        const graphs = await attachTexts(actions, files);
        if (graphs.length === 0) return;
        await actions.openFiles(
          graphs.map(({ file }) => ({ name: file.name, bytes: file })),
          intent,
        );
        await keepRecent(graphs);
      };
      open().catch((error: unknown) =>
        actions.report(
          `The file could not be read: ${error instanceof Error ? error.message : String(error)}`,
        ),
      );
    },
    [actions],
  );
}
