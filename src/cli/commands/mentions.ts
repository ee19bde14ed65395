import { resolve } from "node:path";
import { ok, refuse } from "../../core/model/result.ts";
import { findKnownNames } from "../../core/suggest/known-names.ts";
import { findNewNames, MOST_NEW_NAMES } from "../../core/suggest/new-names.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readBytes } from "../data/read-bytes.ts";

const MOST_BYTES = 8_000_000;

export const mentions: CliCommand = {
  name: "mentions",
  summary: "Names in a text: those of entities of the graph, and those that it lacks.",
  words: ["TEXT"],
  flags: DATA_FLAGS,
  details: `TEXT is a file of plain text in UTF-8, at most 8 MB. Offsets are UTF-16 units, half-open. A name that several entities
share is listed once for each. New names are found by their capitals; the type is a guess, or null.
--json: {known: [{entity, start, end, text}], new: [{text, start, end, type}]}`,
  async run(given, io) {
    const [path = ""] = given.words;
    const bytes = readBytes(resolve(io.cwd, path));
    if (!bytes.ok) return bytes;
    if (bytes.value.length > MOST_BYTES)
      return refuse("text", path, "It is larger than 8 MB.", "Give a part of it.");
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.value);
    } catch {
      return refuse("text", path, "It is not text in UTF-8.", "Save it as plain text in UTF-8.");
    }
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { entities } = data.value.dataset;
    const found = findKnownNames(text, entities);
    const known = found.flatMap((name) =>
      name.entities.map((entity) => ({
        entity,
        start: name.start,
        end: name.end,
        text: text.slice(name.start, name.end),
      })),
    );
    const unknown = findNewNames(text, entities, found).map(({ start, end, type }) => ({
      text: text.slice(start, end),
      start,
      end,
      type,
    }));
    const none = known.length + unknown.length === 0;
    return ok({
      status: none ? 1 : 0,
      json: () => ({ known, new: unknown }),
      text: () =>
        toLines([
          ...known.map((name) => `${name.start} to ${name.end}  ${name.text}  ${name.entity}`),
          ...unknown.map(
            (name) => `${name.start} to ${name.end}  ${name.text}  new, ${name.type ?? "type unknown"}`,
          ),
        ]),
      notes: [
        ...data.value.notes,
        ...(none ? ["No names found."] : []),
        ...(unknown.length < MOST_NEW_NAMES ? [] : [`New names are listed up to ${MOST_NEW_NAMES}.`]),
      ],
    });
  },
};
