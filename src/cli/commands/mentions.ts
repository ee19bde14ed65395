import { ok } from "../../core/model/result.ts";
import { findKnownNames } from "../../core/suggest/known-names.ts";
import { findNewNames, MOST_NEW_NAMES } from "../../core/suggest/new-names.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readText } from "../data/read-text.ts";

export const mentions: CliCommand = {
  name: "mentions",
  summary: "Names in a text: those of entities of the graph, and those that it lacks.",
  words: ["TEXT"],
  flags: DATA_FLAGS,
  details: `TEXT is a file that corridor text reads, at most 8 million letters. Offsets are UTF-16 units, half-open. A name that several entities
share is listed once for each. New names are found by their capitals; the type is a guess, or null.
--json: {known: [{entity, start, end, text}], new: [{text, start, end, type}]}`,
  async run(given, io) {
    const [path = ""] = given.words;
    const read = await readText(path, io);
    if (!read.ok) return read;
    const { text } = read.value;
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
