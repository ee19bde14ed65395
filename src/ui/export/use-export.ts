import { useCallback } from "react";
import type { ExportRequest } from "../../core/engine.ts";
import { download } from "../download.ts";
import { useExplorer } from "../explorer-context.ts";

/** Writes a file and hands it to the browser; says what it holds and what the format could not hold. */
export function useExport(): (request: ExportRequest) => Promise<void> {
  const { engine, actions } = useExplorer();
  return useCallback(
    async (request) => {
      const result = await engine.export(request);
      if (!result.ok) {
        actions.report(result.error[0]?.message ?? "The export failed.");
        return;
      }
      download(result.value);
      const { fileName, entities, relations, lost } = result.value;
      const losses = lost.length === 0 ? "" : ` Not in the file: ${lost.join("; ")}.`;
      actions.say(`${fileName} saved: ${entities} entities, ${relations} relations.`);
      if (losses !== "") actions.notify({ tone: "info", message: `${fileName} was saved.${losses}` });
    },
    [engine, actions],
  );
}
