import type { Explorer } from "../../app/explorer/explorer.ts";
import { countNoun } from "../../core/base/count-noun.ts";
import type { Exported, ExportRequest } from "../../core/engine/export-request.ts";
import { optionOf } from "../../core/formats/format.ts";
import { fillPage } from "../../core/formats/page/fill-page.ts";
import { readShell } from "../base/own-source.ts";
import { PAGE_PARTS } from "./page.ts";

export interface WrittenPage {
  readonly blob: Blob;
  readonly fileName: string;
  /** What stands in the page beside the graph, and what does not. */
  readonly remarks: string;
}

/** Parts that are left out, by their ids. */
const listLeftOut = (options: Readonly<Record<string, string>>): readonly string[] =>
  PAGE_PARTS.filter((part) => optionOf(options, part) === "out").map(({ id }) => id);

/** How the graph itself is asked for: as it is shown, or as it was before the reader changed it. */
export const toGraphRequest = (request: ExportRequest): ExportRequest => ({
  ...request,
  format: "json",
  ...(listLeftOut(request.options).includes("edits") ? { isPlain: true } : {}),
});

/** The page itself with a graph in it (as Corridor JSON), its view, and what of the reader's was not left out. */
export async function writePage(
  { state, actions }: Explorer,
  graph: Exported,
  options: Readonly<Record<string, string>>,
): Promise<WrittenPage> {
  const leftOut = listLeftOut(options);
  const shell = await readShell();
  const project = await actions.toEmbeddedProject(graph.chunks, leftOut);
  const { shared, presets } = state.getState();
  const says = (id: string, number: number, what: string) =>
    number === 0 ? [] : [`${countNoun(number, what)}${leftOut.includes(id) ? " left out" : ""}`];
  const inside = [
    "the view",
    ...(shared.path === null ? [] : ["the question about paths"]),
    ...says("notes", shared.notes.length, "note"),
    ...says("edits", shared.edits.length, "change"),
    ...says("filters", presets.length, "saved filter"),
  ];
  return {
    blob: new Blob([...fillPage(shell, "project", project)], { type: "text/html" }),
    fileName: graph.fileName.replace(/json$/, "html"),
    remarks: `With it: ${inside.join(", ")}. Texts of articles are never inside.`,
  };
}
