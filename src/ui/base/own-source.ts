import { EMBEDDED_IDS } from "../../core/formats/page/embedded.ts";

/** The page as it was written, where it is one file: taken before anything of it changes. Null where the page consists of many files. */
const source =
  document.querySelector("#cx-program") === null ? null : document.documentElement.cloneNode(true);

/** The page is one file: nothing lies beside it. */
export const isOneFile = (): boolean => source !== null;

/** Where the page that is one file has its data. */
const DATA = Object.values(EMBEDDED_IDS)
  .map((id) => `script#${id}`)
  .join();

/** The page as one file without its data, to be filled with others: this very page, or the one that lies beside the files of a build. */
export async function readShell(): Promise<string> {
  if (source instanceof Element) {
    const copy = source.cloneNode(true);
    if (!(copy instanceof Element)) throw new Error("The page has no source.");
    const slot = document.createElement("template");
    slot.id = "cx-slot";
    copy.querySelector(DATA)?.replaceWith(slot);
    return `<!doctype html>\n${copy.outerHTML}\n`;
  }
  const response = await fetch(new URL("./page-shell.html", document.baseURI));
  if (!response.ok) throw new Error(`The server answered ${response.status} for the page to write into.`);
  return response.text();
}
