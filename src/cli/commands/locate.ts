import type { Dataset } from "../../core/model/dataset.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { locate as locatePassage } from "../../core/texts/locate.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readTexts } from "../data/texts.ts";

/** The data set with the wanted document only. */
function narrow(dataset: Dataset, wanted: string | null): Result<Dataset> {
  if (wanted === null) return ok(dataset);
  const documents = dataset.documents.filter(
    ({ id, label }) => id === wanted || label.toLowerCase() === wanted.toLowerCase(),
  );
  if (documents.length > 0) return ok({ ...dataset, documents });
  const known = dataset.documents.map(({ id }) => id).join(", ");
  return refuse("unknown-document", "--document", `There is no document "${wanted}".`, `Known: ${known}.`);
}

export const locateCommand: CliCommand = {
  name: "locate",
  summary: "Finds a passage in the attached texts, for coding: document, paragraph, offsets and hash.",
  words: ["TEXT"],
  flags: [{ name: "document", value: "D", help: "look in this document only (id or label)" }, ...DATA_FLAGS],
  details: `TEXT is a passage exactly as it stands in the text. The texts are looked for in the folder that CORRIDOR_TEXTS names,
else in the data folder's own "texts", and recognised by their sha256. Offsets are UTF-16 units, half-open.
--json: [{document, paragraph, start, end, sha256}]`,
  async run(given, io) {
    const [text = ""] = given.words;
    if (text.trim() === "") return refuse("usage", "TEXT", "It is empty.", "Give some words of the passage.");
    const data = await openData(given, io);
    if (!data.ok) return data;
    const dataset = narrow(data.value.dataset, given.text("document"));
    if (!dataset.ok) return dataset;
    const texts = readTexts(dataset.value, data.value.folder, io);
    if (!texts.ok) return texts;
    if (texts.value.size === 0)
      return refuse(
        "no-texts",
        "",
        "No text of these documents is attached.",
        "Set CORRIDOR_TEXTS to the folder that holds them.",
      );
    const passages = locatePassage(dataset.value, texts.value, text).map(
      ({ document, paragraph, start, end, sha256 }) => ({ document, paragraph, start, end, sha256 }),
    );
    return ok({
      status: passages.length === 0 ? 1 : 0,
      json: () => passages,
      text: () =>
        toLines(
          passages.map(
            ({ document, paragraph, start, end, sha256 }) =>
              `${document}, paragraph ${paragraph}, ${start} to ${end}, sha256 ${sha256}`,
          ),
        ),
      notes: passages.length === 0 ? ["Nothing found."] : [],
    });
  },
};
