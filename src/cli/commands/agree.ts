import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Annotation, readCodingLines, toCoding } from "../../core/agreement/annotation.ts";
import { compareCodings, describeAgreement } from "../../core/agreement/compare-codings.ts";
import { applyEdits } from "../../core/edit/apply-edits.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { isObject } from "../../core/model/parse-part.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { type CliCommand, type Io, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readEditsFile, readJsonFile } from "../data/read-edits-file.ts";
import { readFolder } from "../data/read-folder.ts";

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** What edits make of a data set: the claims that it had as they are now are nobody's coding. */
function toEditedCoding(base: Dataset, { dataset, misfits }: ReturnType<typeof applyEdits>) {
  const before = new Map(base.claims.map((claim) => [claim.id, JSON.stringify(claim)]));
  const claims = dataset.claims.filter((claim) => before.get(claim.id) !== JSON.stringify(claim));
  return { coding: toCoding(dataset, claims), aside: misfits.length };
}

function readCoding(path: string, base: Dataset, io: Io): Result<{ coding: Annotation; aside: number }> {
  const full = resolve(io.cwd, path);
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory() === true) {
    const folder = readFolder(full, path);
    if (!folder.ok) return folder;
    const { dataset } = folder.value;
    return ok({ coding: toCoding(dataset, dataset.claims), aside: 0 });
  }
  const value = readJsonFile(full, path);
  if (!value.ok) return value;
  if (isObject(value.value)) {
    const { entities, claims } = value.value;
    if (isTexts(entities) && isTexts(claims))
      return ok({ coding: readCodingLines(entities, claims), aside: 0 });
  }
  const edits = readEditsFile(full, path);
  return edits.ok ? ok(toEditedCoding(base, applyEdits(base, edits.value))) : edits;
}

export const agreeCommand: CliCommand = {
  name: "agree",
  summary: "How far two people agree who coded the same texts.",
  words: ["A", "B"],
  flags: DATA_FLAGS,
  details: `A and B are data folders, project files or files of changes alone, made over what --data names: of changes those claims count that
were added or changed. Entities are paired by type and names, whatever their ids. Prints for each text and for all: entities,
pairs, typed edges and figures (F1, Jaccard), and Cohen's kappa for relation type and modality, as docs/dataset.md defines them.
--json: [{text, entities: {a, b, both, f1, jaccard}, pairs, edges, figures, relationKappa, modalityKappa}]; null where neither has any`,
  async run(given, io) {
    const [first = "", second = ""] = given.words;
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { dataset } = data.value;
    const a = readCoding(first, dataset, io);
    if (!a.ok) return a;
    const b = readCoding(second, dataset, io);
    if (!b.ok) return b;
    const undirected = dataset.ontology.relationTypes.filter(({ directed }) => !directed).map(({ id }) => id);
    const rows = compareCodings(a.value.coding, b.value.coding, new Set(undirected));
    const isEmpty = a.value.coding.claims.length + b.value.coding.claims.length === 0;
    return ok({
      status: isEmpty ? 1 : 0,
      json: () => rows,
      text: () => toLines(describeAgreement(rows)),
      notes: [
        ...data.value.notes,
        ...(isEmpty ? ["Neither holds a claim."] : []),
        ...[a.value.aside, b.value.aside].flatMap((count, i) =>
          count === 0
            ? []
            : [`${count} changes of ${[first, second][i]} do not fit the data and were set aside.`],
        ),
      ],
    });
  },
};
