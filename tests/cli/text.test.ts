import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hash } from "../../src/core/model/hash.ts";
import { makeDocx, PARAGRAPHS } from "../fixtures/make-docx.ts";
import { askCli, runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-text-"));
const toFile = (name: string, bytes: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

test("corridor text prints the text, its hash and what the file says of itself", async () => {
  const file = toFile("a.docx", makeDocx());
  const plain = await runCli(["text", file]);
  expect([plain.status, plain.out]).toEqual([0, PARAGRAPHS]);
  expect(plain.err).toContain(hash(PARAGRAPHS));
  const answer = await askCli<Record<string, unknown>>(["text", file]);
  expect(answer).toMatchObject({ kind: "docx", sha256: hash(PARAGRAPHS), title: "A day", url: null });
});

test("corridor text writes the text into a new file and never over an old one", async () => {
  const [file, out] = [toFile("b.docx", makeDocx()), join(folder, "b.txt")];
  const { status, out: said } = await runCli(["text", file, "-o", out]);
  expect([status, said, readFileSync(out, "utf8")]).toEqual([0, `${hash(PARAGRAPHS)}\n`, PARAGRAPHS]);
  expect((await runCli(["text", file, "-o", out])).status).toBe(2);
  const broken = await runCli(["text", toFile("c.docx", "PK\u0003\u0004 and no more")]);
  expect([broken.status, broken.out]).toEqual([2, ""]);
});
