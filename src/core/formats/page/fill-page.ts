import { EMBEDDED_IDS, type EmbeddedKind } from "./embedded.ts";

/** Where a page without data keeps a place for them. */
const SLOT = /<template id="cx-slot"><\/template>/;

/** The same JSON without any character that means something to a browser reading a page, or to an old reader of scripts. */
const escapeJson = (json: string) =>
  json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** A page with data in it, in pieces; `json` comes in pieces, too. Throws where the page has no place for them. */
export function fillPage(shell: string, kind: EmbeddedKind, json: Iterable<string>): readonly string[] {
  const slot = SLOT.exec(shell);
  if (slot === null) throw new Error("The page has no place for data.");
  return [
    shell.slice(0, slot.index),
    `<script type="application/json" id="${EMBEDDED_IDS[kind]}">`,
    ...[...json].map(escapeJson),
    "</script>",
    shell.slice(slot.index + slot[0].length),
  ];
}
