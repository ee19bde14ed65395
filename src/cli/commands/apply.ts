import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { applyEdits } from "../../core/edit/apply-edits.ts";
import { toDataFolder } from "../../core/formats/corridor/data-folder.ts";
import { lint } from "../../core/lint/lint.ts";
import { ok, refuse } from "../../core/model/result.ts";
import { toPlain } from "../../core/model/serialise.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readEditsFile } from "../data/read-edits-file.ts";
import { writeFolder } from "../data/write-folder.ts";

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
    const output = given.text("output");
    const isDry = given.has("dry-run");
    if (output === null && !isDry)
      return refuse("usage", "--output", "It is missing.", "Name the folder to write, or give --dry-run.");
    if (output !== null && existsSync(resolve(io.cwd, output)))
      return refuse("file", output, "It exists already.", "Name a folder that does not.");
    const edits = readEditsFile(resolve(io.cwd, project), project);
    if (!edits.ok) return edits;
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { dataset, misfits, words } = applyEdits(data.value.dataset, edits.value);
    const before = new Set(lint(data.value.dataset).errors.map(({ code, record }) => `${code} ${record}`));
    const errors = lint(dataset).errors.filter(({ code, record }) => !before.has(`${code} ${record}`));
    const files = toDataFolder(toPlain(dataset));
    if (errors.length === 0 && output !== null && !isDry) {
      const written = writeFolder(files, resolve(io.cwd, output), output);
      if (!written.ok) return written;
    }
    const applied = edits.value.length - misfits.length;
    const isWritten = errors.length === 0 && output !== null && !isDry;
    return ok({
      status: errors.length > 0 ? 1 : 0,
      json: () => ({
        applied,
        aside: misfits.map(({ edit, reason }) => ({ edit: edit.id, reason })),
        errors: errors.map(({ path, message }) => ({ path, message })),
        files: isWritten ? [...files.keys()] : [],
      }),
      text: () =>
        toLines([
          `${applied} of ${edits.value.length} changes fit.`,
          ...misfits.map(({ edit, reason }) => `Set aside: ${words.get(edit.id)}. ${reason}`),
          ...errors.map(({ path, message }) => `Error: ${path}: ${message}`),
          ...(isWritten ? [`Wrote ${files.size} files to ${output}.`] : ["Nothing was written."]),
        ]),
    });
  },
};
