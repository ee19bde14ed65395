import type { Explorer } from "../../app/explorer/explorer.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { copyText } from "../primitives/copy-button.tsx";

/** Puts rows of the table on the clipboard; answers how many in words, null where none were copied. */
export async function copyRowsToClipboard(
  explorer: Explorer,
  which: "all" | "selected",
): Promise<string | null> {
  const text = await explorer.actions.copyRows(which);
  if (text === null) {
    explorer.actions.announce("There are no rows to copy.");
    return null;
  }
  if ((await copyText(explorer, text)) === null) return null;
  const rows = text.split("\n").length - 2;
  return `Copied ${formatCount(rows)} ${rows === 1 ? "row" : "rows"}`;
}
