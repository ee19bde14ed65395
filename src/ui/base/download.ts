import type { Exported } from "../../core/engine/export-request.ts";

/** Hands a finished export to the browser as a file. */
export const download = ({ chunks, mediaType, fileName }: Exported): void =>
  downloadBlob(new Blob([...chunks], { type: mediaType }), fileName);

export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Browsers read the blob after the click returns; a minute is far more than any of them takes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
