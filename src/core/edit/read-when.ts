import { readDateText } from "../formats/values/date-text.ts";
import { formatEdtf, parseEdtf } from "../model/dates.ts";
import { toEdtf } from "../timeline/to-edtf.ts";

export type ReadWhen =
  | { readonly kind: "none" }
  /** `words`: what it will be read as. */
  | { readonly kind: "date"; readonly edtf: string; readonly words: string }
  | { readonly kind: "unread"; readonly message: string };

const EXAMPLE = "Write 2020, June 2020, 15 June 2020, 2016–2020 or since 2016.";

/** A date in any wording as EDTF: EDTF itself, or as people write it. Never more precise than its words. */
export function readWhen(text: string): ReadWhen {
  const written = text.trim();
  if (written === "") return { kind: "none" };
  if (parseEdtf(written).ok) return { kind: "date", edtf: written, words: formatEdtf(written) };
  const read = readDateText(written);
  const [days, more] = typeof read === "string" ? [] : read;
  if (read === "open")
    return { kind: "unread", message: `“${written}” can mean two days. Write the month as a word.` };
  if (days === undefined || more !== undefined || days.from > days.to)
    return { kind: "unread", message: `“${written}” is not a date. ${EXAMPLE}` };
  const edtf = toEdtf(days);
  return { kind: "date", edtf, words: formatEdtf(edtf) };
}
