import { resolve } from "node:path";
import { applyEdits } from "../../core/edit/apply-edits.ts";
import { ok } from "../../core/model/result.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readEditsFile } from "../data/read-edits-file.ts";
import { readNewOutput } from "../data/read-new-output.ts";
import { writeEdited } from "../data/write-edited.ts";

export const apply: CliCommand = {
  name: "apply",
  summary: "Makes the changes of a project file in a data folder, and writes the result as a new folder.",
  words: ["PROJECT"],
  flags: [
    { name: "output", short: "o", value: "FOLDER", help: "folder to write, which must not exist yet" },
    { name: "dry-run", help: "only say what would be done" },
    ...DATA_FLAGS,
  ],
  details: `PROJECT is a project file, or a file of changes alone. What does not fit is set aside and named. Nothing is written where
the data check then finds an error that was not there before.
--json: {applied, aside: [{edit, reason}], errors, files}`,
  async run(given, io) {
    const [project = ""] = given.words;
    const output = readNewOutput(given, io, "folder");
    if (!output.ok) return output;
    const edits = readEditsFile(resolve(io.cwd, project), project);
    if (!edits.ok) return edits;
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { dataset, misfits, words } = applyEdits(data.value.dataset, edits.value);
    const written = writeEdited(data.value.dataset, dataset, output.value);
    if (!written.ok) return written;
    const { errors, files, lines } = written.value;
    const applied = edits.value.length - misfits.length;
    return ok({
      status: errors.length > 0 ? 1 : 0,
      json: () => ({
        applied,
        aside: misfits.map(({ edit, reason }) => ({ edit: edit.id, reason })),
        errors,
        files,
      }),
      text: () =>
        toLines([
          `${applied} of ${edits.value.length} changes fit.`,
          ...misfits.map(({ edit, reason }) => `Set aside: ${words.get(edit.id)}. ${reason}`),
          ...lines,
        ]),
    });
  },
};
