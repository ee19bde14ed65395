import { useCallback } from "react";
import { toOwnCitations } from "../../app/selectors/cite-document.ts";
import type { ExportRequest } from "../../core/engine/export-request.ts";
import { download, downloadBlob } from "../base/download.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { measureAspect } from "../base/measure-aspect.ts";
import { copyText } from "../primitives/copy-button.tsx";

export type ExportTo = "file" | "clipboard";

/** Writes a file and hands it to the browser or the clipboard; says what it holds and what the format could not hold. */
export function useExport(): (request: ExportRequest, to: ExportTo) => void {
  const explorer = useExplorer();
  return useCallback(
    (request, to) => {
      const { engine, actions, state, data } = explorer;
      const write = async () => {
        const isPng = request.format === "png";
        const isPage = request.format === "page";
        const { layout, pins, looks, notes } = state.getState().shared;
        const page = isPage ? await import("./write-page.ts") : null;
        const result = await engine.export({
          ...(page === null ? request : page.toGraphRequest(request)),
          pins,
          looks,
          citations: toOwnCitations(notes),
          marks: data.getState().marks,
          ...(isPng ? { format: "svg" } : {}),
          ...(layout === null ? {} : { layout: { ...layout, aspect: measureAspect() } }),
        });
        if (!result.ok) {
          actions.report(result.error[0]?.message ?? "The export failed.");
          return;
        }
        const { entities, relations, named, chunks } = result.value;
        const besides = named === 0 ? "" : ` and ${named} that its claims name`;
        const lost = [...result.value.lost];
        let remarks = "";
        let fileName = isPng ? result.value.fileName.replace(/svg$/, "png") : result.value.fileName;
        if (isPng) {
          const { rasterise } = await import("./rasterise.ts");
          const wanted = Number(request.options["scale"] ?? 1);
          const { blob, scale } = await rasterise(chunks.join(""), wanted);
          if (scale < wanted)
            lost.push(
              `The wanted size, too large to draw: the picture is ${scale.toFixed(2)} times its own.`,
            );
          downloadBlob(blob, fileName);
        } else if (page !== null) {
          const written = await page.writePage(explorer, result.value, request.options);
          fileName = written.fileName;
          remarks = ` ${written.remarks}`;
          downloadBlob(written.blob, fileName);
        } else if (to === "file") download(result.value);
        else if ((await copyText(explorer, chunks.join(""))) === null) return;
        const done = `${to === "clipboard" ? "Copied" : "Saved"} ${fileName}: ${entities} entities${besides}, ${relations} relations.${remarks}`;
        actions.confirmDone(lost.length === 0 ? done : `${done} Not in the file: ${lost.join(" ")}`);
      };
      write().catch((error: unknown) =>
        actions.report(`The export failed: ${error instanceof Error ? error.message : String(error)}`),
      );
    },
    [explorer],
  );
}
