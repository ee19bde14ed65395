import type { Document, Evidence } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import { splitParagraphs } from "./paragraphs.ts";

/** A passage with what stands around it in its paragraph. */
export interface ShownPassage {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
  /** False when the text has other words at this place than those that were coded. */
  readonly isIntact: boolean;
}

/** Whether a text has, at the place of a passage, the words that were coded. */
export const isIntact = (text: string, { start, end, sha256 }: Pick<Evidence, "start" | "end" | "sha256">) =>
  hash(text.slice(start, end)) === sha256;

const startLate = (text: string, room: number) =>
  text.length <= room ? text : `… ${text.slice(-room).replace(/^\S*\s/, "")}`;

const endEarly = (text: string, room: number) =>
  text.length <= room ? text : `${text.slice(0, room).replace(/\s\S*$/, "")} …`;

/** A passage in its paragraph, with at most about `room` characters on either side, cut between words. */
export function showPassage(
  text: string,
  document: Pick<Document, "body">,
  passage: Pick<Evidence, "start" | "end" | "sha256">,
  room = Number.POSITIVE_INFINITY,
): ShownPassage {
  const { start, end } = passage;
  const around = splitParagraphs(text, document).find((each) => start >= each.start && start < each.end);
  return {
    before: startLate(text.slice(around?.start ?? start, start), room),
    passage: text.slice(start, end),
    after: endEarly(text.slice(end, Math.max(end, around?.end ?? end)), room),
    isIntact: isIntact(text, passage),
  };
}
