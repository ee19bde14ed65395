import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isReadable } from "../../src/core/formats/format.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import { PROPERTIES, PROPERTY_LABELS } from "../../src/core/formats/properties.ts";

const path = join(import.meta.dirname, "../../docs/formats.md");
const TABLE = /(<!-- keeps -->\n)[\s\S]*?(<!-- \/keeps -->)/;

function toTable(): string {
  const rows = FORMATS.map((format) => [
    `\`${format.id}\``,
    format.label,
    format.extensions.map((extension) => `.${extension}`).join(" "),
    [...(isReadable(format) ? ["read"] : []), ...(format.write === undefined ? [] : ["write"])].join(", "),
    ...PROPERTIES.map((property) => (format.write === undefined ? "" : format.keeps[property])),
  ]);
  const head = ["id", "format", "files", "", ...PROPERTIES.map((property) => PROPERTY_LABELS[property])];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

// Formatters pad the cells of a table.
const squeeze = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---").replace(/\n+/g, "\n");

// `UPDATE_DOCS=1` writes the table anew.
test("docs/formats.md shows what the definitions say", () => {
  const text = readFileSync(path, "utf8");
  const wanted = text.replace(TABLE, (_, open: string, close: string) => open + toTable() + close);
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(path, wanted);
  else expect(squeeze(text)).toBe(squeeze(wanted));
});

test("every format has an id, an ending and a media type of its own kind", () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const { id, extensions, mediaType, options } of FORMATS) {
    expect(extensions.length, id).toBeGreaterThan(0);
    expect(mediaType, id).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    for (const { choices } of options) expect(choices.length, id).toBeGreaterThan(1);
  }
});
