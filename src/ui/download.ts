import type { Exported } from "../core/engine.ts";

/** Hands a finished export to the browser as a file. */
export function download(exported: Exported): void {
  const url = URL.createObjectURL(new Blob([...exported.chunks], { type: exported.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = exported.fileName;
  link.click();
  // Browsers read the blob after the click returns; a minute is far more than any of them takes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
