import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { buildPageInto, ensurePage } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";

const dist = join(ROOT, "dist");
beforeAll(ensurePage, 240_000);

const list = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^(cli|single)\b|^\./.test(path))
    .sort();

test("two builds of the page are equal, byte by byte", async () => {
  const again = mkdtempSync(join(tmpdir(), "corridor-again-"));
  onTestFinished(() => rmSync(again, { recursive: true }));
  await buildPageInto(again);
  expect(list(again)).toEqual(list(dist));
  expect(list(again)).toContain("page-shell.html");
  const different = list(again).filter(
    (path) => !readFileSync(join(again, path)).equals(readFileSync(join(dist, path))),
  );
  expect(different).toEqual([]);
}, 240_000);
