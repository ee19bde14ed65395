import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFile } from "../../src/cli/data/write-file.ts";
import { listFiles, readText } from "../house/repo-files.ts";

describe("a file that is saved over another one", () => {
  let folder = "";
  let path = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "corridor-write-"));
    path = join(folder, "graph.gexf");
    writeFileSync(path, "what was there");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("trust 40: takes its place whole, and leaves nothing beside it", () => {
    expect(writeFile(path, "graph.gexf", ["Bakı", "", "🦜".repeat(70_000)])).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(path, "utf8")).toBe(`Bakı${"🦜".repeat(70_000)}`);
    expect(readdirSync(folder)).toEqual(["graph.gexf"]);
  });

  test.each([
    ["trust 40: that the disk has no room for", "ENOSPC", "The disk is full."],
    ["trust 40: that the disk does not take", "EROFS", "It may not be written: the disk is read-only."],
  ])("%s leaves the older one as it was", (_, code, message) => {
    function* pieces() {
      yield "half of ";
      throw Object.assign(new Error(code), { code });
    }
    expect(writeFile(path, "graph.gexf", pieces())).toMatchObject({
      ok: false,
      error: [{ path: "graph.gexf", message }],
    });
    expect(readFileSync(path, "utf8")).toBe("what was there");
    expect(readdirSync(folder)).toEqual(["graph.gexf"]);
  });

  test("below a file is refused with the reason, not with that of the draft", () => {
    const file = join(mkdtempSync(join(tmpdir(), "corridor-")), "a.txt");
    writeFileSync(file, "a");
    const written = writeFile(join(file, "b.txt"), "b.txt", ["b"]);
    expect(written.ok ? null : written.error[0]?.message).toContain("is a file, not a folder");
  });

  test("trust 40: whose writing fails by an error of the program leaves the older one as it was", () => {
    function* pieces() {
      yield "half of ";
      throw new RangeError("a mistake");
    }
    expect(() => writeFile(path, "graph.gexf", pieces())).toThrow("a mistake");
    expect(readFileSync(path, "utf8")).toBe("what was there");
    expect(readdirSync(folder)).toEqual(["graph.gexf"]);
  });
});

test("trust 40: the page saves new files only: it never asks for one that it could write into", () => {
  const inPlace = /showSaveFilePicker|createWritable|createSyncAccessHandle|mode: "readwrite"/;
  const sources = listFiles("src").filter((file) => /\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((file) => inPlace.test(readText(file) ?? ""))).toEqual([]);
});
