import type { Format, FormatOption } from "../../core/formats/format.ts";
import { PAGE } from "../../core/formats/page/page.ts";

const choice = (id: string, label: string, inside: string, out: string): FormatOption => ({
  id,
  label,
  choices: [
    { value: "inside", label: inside },
    { value: "out", label: out },
  ],
});

/** What may be left out; ids are those of the parts of a project. Changes are in the graph itself. */
export const PAGE_PARTS: readonly FormatOption[] = [
  choice("notes", "My notes", "Inside: whoever has the page reads them", "Left out"),
  choice("edits", "My changes of the graph", "Inside", "Left out: the graph as it was opened"),
  choice("filters", "My saved filters", "Inside", "Left out"),
];

/** The page itself as one file with the open graph inside: only the page can write it. */
export const PAGE_WITH_PARTS: Format = { ...PAGE, options: PAGE_PARTS };
