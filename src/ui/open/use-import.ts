import { useCallback } from "react";
import type { Actions } from "../../app/actions/actions.ts";
import { mayBeText } from "../../app/actions/text-actions.ts";
import { isProject, PROJECT_HEAD } from "../../app/project/is-project.ts";
import type { Intent } from "../../app/state/importing.ts";
import type { LeftOut } from "../../core/importing/left-out.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { rememberHandle } from "../base/file-handles.ts";
import type { Openable } from "./openable.ts";

/** A project says what it is in its first line. */
const isProjectFile = async (file: Blob): Promise<boolean> =>
  isProject(new Uint8Array(await file.slice(0, PROJECT_HEAD).arrayBuffer()));

/** Those of the files that are no articles of the open graph; articles are attached to it. */
async function attachTexts(actions: Actions, files: readonly Openable[]): Promise<readonly Openable[]> {
  const graphs: Openable[] = [];
  for (const each of files) {
    const { file } = each;
    const isAttached =
      each.path === undefined &&
      mayBeText(file.name, file.size) &&
      (await actions.attachText({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    if (!isAttached) graphs.push(each);
  }
  return graphs;
}

/** Hands files to the explorer: articles of the open graph are attached, the rest is opened. */
export function useImport(): (files: readonly Openable[], intent: Intent, leftOut?: LeftOut) => void {
  const { actions } = useExplorer();
  return useCallback(
    (files, intent, leftOut) => {
      if (files.length === 0) return;
      actions.closeDialog();
      const open = async () => {
        const [first] = files;
        if (files.length === 1 && first !== undefined && (await isProjectFile(first.file))) {
          const { name } = first.file;
          await actions.open({ kind: "file", name, bytes: new Uint8Array(await first.file.arrayBuffer()) });
          return;
        }
        const graphs = await attachTexts(actions, files);
        if (graphs.length === 0) return;
        for (const { file, handle } of graphs) if (handle !== undefined) rememberHandle(file, handle);
        await actions.openFiles(
          graphs.map(({ file, path }) => ({ name: path ?? file.name, bytes: file })),
          intent,
          graphs.some(({ isOnlyHere }) => isOnlyHere === true),
          leftOut,
        );
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
