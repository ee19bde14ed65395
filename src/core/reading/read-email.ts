import PostalMime, { type Email } from "postal-mime";
import { ok, type Result, refuse } from "../model/result.ts";
import { htmlToText } from "./read-html.ts";
import { joinLines, type ReadText, toFields } from "./read-text.ts";

/** So deep may messages within messages go. */
const DEEPEST = 32;

async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A message as plain text: its words alone, its headers as fields. Attachments are not looked into. */
export async function readEmail(bytes: Uint8Array): Promise<Result<ReadText>> {
  const email = await parse(bytes);
  if (email === null)
    return refuse("text", "", "This message is broken or cut off.", "Save it again from your mail program.");
  const { text, html, from, subject, date, attachments } = email;
  const words = joinLines([(text ?? "").replace(/\r\n?/g, "\n")]);
  const read = words === "" ? (htmlToText(html ?? "")?.text ?? "") : words;
  if (read === "")
    return refuse(
      "text",
      "",
      "This message has no words of its own.",
      attachments.length === 0
        ? "Save it again, with its content."
        : "Save what is attached to it, and open that.",
    );
  const sender = from?.name === undefined || from.name === "" ? from?.address : from.name;
  const count = attachments.length;
  return ok({
    text: read,
    fields: toFields({
      title: subject,
      authors: sender === undefined ? [] : [sender],
      publisher: undefined,
      published: date,
      language: undefined,
      url: undefined,
    }),
    notes:
      count === 0
        ? []
        : [count === 1 ? "One attachment was not read." : `${count} attachments were not read.`],
  });
}
