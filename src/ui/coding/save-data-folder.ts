import type { Explorer } from "../../app/explorer/explorer.ts";
import { downloadBlob } from "../base/download.ts";

/** Hands the open graph, as it is shown with all changes, to the browser as a folder of data files in one zip. */
export async function saveDataFolder({ engine, actions }: Explorer): Promise<void> {
  const request = { format: "json", scope: { kind: "all" as const }, options: {}, today: "1970-01-01" };
  const [written, { packDataFolder }] = await Promise.all([
    engine.export(request),
    import("../../core/formats/corridor/data-folder.ts"),
  ]);
  if (!written.ok) return actions.report(written.error[0]?.message ?? "The data folder could not be saved.");
  const packed = packDataFolder(JSON.parse(written.value.chunks.join("")));
  const name = written.value.fileName.replace(/\.[^.]*$/, ".zip");
  downloadBlob(new Blob([packed], { type: "application/zip" }), name);
  actions.confirmDone(`Saved ${name}: a data folder that the page and corridor --data read.`);
}
