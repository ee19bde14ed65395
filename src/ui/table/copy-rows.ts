import type { Explorer } from "../../app/explorer/explorer.ts";

/** Puts rows of the table on the clipboard and says how many. */
export async function copyRows({ actions }: Explorer, which: "all" | "selected"): Promise<void> {
  const text = await actions.copyRows(which);
  if (text === null) {
    actions.say("There are no rows to copy.");
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
    const rows = text.split("\n").length - 2;
    actions.say(`Copied ${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}.`);
  } catch (error) {
    actions.report(`The browser did not allow copying: ${error instanceof Error ? error.message : error}`);
  }
}
