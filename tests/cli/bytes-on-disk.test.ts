import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openBytes } from "../../src/cli/data/read-bytes.ts";
import { readGraphFile } from "../../src/core/formats/read-graph-file.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-bytes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LINE = `<node id="NUMBER" label="${"é".repeat(200)}"/>\n`;
const nodes = Array.from({ length: 22_000 }, (_, n) => LINE.replace("NUMBER", `n${n}`));
const content = Buffer.from(`<gexf version="1.3"><graph><nodes>\n${nodes.join("")}</nodes></graph></gexf>`);
const path = join(folder, "large.gexf");
writeFileSync(path, content);

test("a large file is read from disk, part by part, as if it were in memory", () => {
  const opened = openBytes(path);
  if (!opened.ok) throw new Error("refused");
  const bytes = opened.value;
  expect(bytes).not.toBeInstanceOf(Uint8Array);
  expect(bytes.length).toBe(content.length);
  expect(Buffer.compare(Buffer.from(bytes.subarray(1000, 1e6)), content.subarray(1000, 1e6))).toBe(0);
  expect(Buffer.compare(Buffer.from(bytes.subarray()), content)).toBe(0);
  expect(bytes.subarray(content.length - 5, content.length + 99).length).toBe(5);
  const read = readGraphFile({ name: "large.gexf", bytes });
  expect(read.ok && read.value.dataset.entities.length).toBe(22_000);
});

test("a file that is not there, and a folder, are refused with the reason", () => {
  expect(openBytes(join(folder, "none.gexf"))).toMatchObject({ ok: false });
  expect(openBytes(folder)).toMatchObject({ ok: false });
});
