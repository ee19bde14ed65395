import { resolve } from "node:path";
import { applyEdits } from "../../core/edit/apply-edits.ts";
import type { Edit } from "../../core/edit/forms.ts";
import { DECISIONS, type Decision, mergeEditLists } from "../../core/edit/merge-edit-lists.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readEditsFile } from "../data/read-edits-file.ts";
import { readNewOutput } from "../data/read-new-output.ts";
import { writeFile } from "../data/write-file.ts";

function readDecisions(texts: readonly string[]): Result<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    const decision = DECISIONS.find((each) => each === text.slice(at + 1));
    if (at < 1 || decision === undefined)
      return refuse(
        "usage",
        "--decide",
        `"${text}" decides nothing.`,
        'Write "NAME=a", "NAME=b", "NAME=both" or "NAME=neither".',
      );
    decisions.set(text.slice(0, at), decision);
  }
  return ok(decisions);
}

export const merge: CliCommand = {
  name: "merge",
  summary: "Makes one list of two people's changes; where they differ, you decide.",
  words: ["A", "B"],
  flags: [
    { name: "output", short: "o", value: "FILE", help: "file to write, which must not exist yet" },
    {
      name: "decide",
      value: "NAME=WHOSE",
      repeatable: true,
      help: "what becomes of a conflict, by the name that is listed: a, b, both (the later counts) or neither",
    },
    { name: "dry-run", help: "only say what would be done" },
    ...DATA_FLAGS,
  ],
  details: `A and B are project files or files of changes alone, made over the same data. What both did alike is taken once. They conflict where
they differ about one field of an entity, one claim, one join, or code the same ends from overlapping passages. Nothing is
written while a conflict is undecided: each is listed with its name, and the exit status is 1. --data names the data, for the words.
--json: {edits, conflicts, open: [{about, a: [{edit, words}], b}], written}`,
  async run(given, io) {
    const [first = "", second = ""] = given.words;
    const named = readNewOutput(given, io, "file");
    if (!named.ok) return named;
    const output = named.value;
    const decisions = readDecisions(given.all("decide"));
    if (!decisions.ok) return decisions;
    const a = readEditsFile(resolve(io.cwd, first), first);
    if (!a.ok) return a;
    const b = readEditsFile(resolve(io.cwd, second), second);
    if (!b.ok) return b;
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { edits, open, conflicts } = mergeEditLists(a.value, b.value, decisions.value);
    const isWritten = open.length === 0 && output !== null;
    if (isWritten) {
      const text = JSON.stringify({ format: "corridor-edits", version: 1, edits }, null, 2);
      const written = writeFile(output.path, output.shown, [`${text}\n`]);
      if (!written.ok) return written;
    }
    const words = new Map([a, b].flatMap(({ value }) => [...applyEdits(data.value.dataset, value).words]));
    const tell = (side: readonly Edit[]) =>
      side.map(({ id, by }) => ({ edit: id, by: by ?? null, words: words.get(id) ?? id }));
    return ok({
      status: open.length === 0 ? 0 : 1,
      json: () => ({
        edits: edits.length,
        conflicts,
        open: open.map((each) => ({ about: each.about, a: tell(each.a), b: tell(each.b) })),
        written: isWritten,
      }),
      text: () =>
        toLines([
          ...open.flatMap((each) => [
            `Undecided: ${each.about}`,
            ...tell(each.a).map((edit) => `  a: ${edit.words}.`),
            ...tell(each.b).map((edit) => `  b: ${edit.words}.`),
          ]),
          `${edits.length} changes, ${conflicts} conflicts, ${open.length} of them undecided.`,
          isWritten ? `Wrote ${output.shown}.` : "Nothing was written.",
        ]),
      notes:
        open.length === 0
          ? []
          : [`Decide each with --decide "NAME=a", "NAME=b", "NAME=both" or "NAME=neither".`],
    });
  },
};
