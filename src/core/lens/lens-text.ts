import { ok, type Result, refuse } from "../model/result.ts";
import { readKey } from "./clause.ts";
import { FILTERS } from "./filters.ts";
import type { Lens } from "./lens.ts";
import { escapePart, unescapePart } from "./link-text.ts";

/** The parts of a link that reproduce a lens, in its order: `types=!person`, `or.min-documents=2`. */
export const writeLensParts = (lens: Lens): readonly string[] =>
  Object.entries(lens).map(([key, argument]) => `${escapePart(key)}=${escapePart(argument)}`);

/** A lens as text, as it stands in a link: `types=!person&or.min-documents=2`. */
export const writeLens = (lens: Lens): string => writeLensParts(lens).join("&");

/** One part of such a text; null when it is no clause of a filter that there is. */
export function readLensPart(part: string): readonly [key: string, argument: string] | null {
  const equals = part.indexOf("=");
  const key = equals < 0 ? null : unescapePart(part.slice(0, equals));
  const argument = unescapePart(part.slice(equals + 1));
  const read = key === null ? null : readKey(key);
  if (key === null || argument === null || argument === "" || read === null) return null;
  return FILTERS.some(({ id }) => id === read.filter) ? [key, argument] : null;
}

/** The lens behind such a text; a part that is no clause is refused with what it should be. `readLens(writeLens(x))` is x. */
export function readLens(text: string): Result<Lens> {
  const entries: (readonly [string, string])[] = [];
  for (const part of text.split("&").filter((each) => each !== "")) {
    const entry = readLensPart(part);
    if (entry === null)
      return refuse(
        "lens",
        "lens",
        `"${part}" is not a filter.`,
        `Write FILTER=ARGUMENT, joined by &, such as types=!person&or.min-documents=2. Filters: ${FILTERS.map(({ id }) => id).join(", ")}.`,
      );
    entries.push(entry);
  }
  return ok(Object.fromEntries(entries));
}
