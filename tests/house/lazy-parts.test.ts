import { posix } from "node:path";
import { expect, test } from "vitest";
import { listFiles, readText } from "./repo-files.ts";

/** Parts of the page that are loaded when they are first shown, as the source has them. */
const sources = listFiles("src/ui")
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readText(path) ?? "" }));

const IMPORT = /import\("([^"]+\.tsx)"\)/g;

const parts = sources.flatMap(({ path, text }) =>
  [...text.matchAll(IMPORT)].map(([, module = ""]) => ({ path, text, module })),
);

test("there are lazy parts, and each is found", () => expect(parts.length).toBeGreaterThan(12));

test.each(parts)("$module, loaded by $path, says when it does not come", ({ path, text, module }) => {
  // Loaded by the one way that can ask again, and shown within the one place that says what is missing.
  const loader = new RegExp(`const (\\w+) = \\(\\) => import\\("${module.replaceAll(".", "\\.")}"\\)`).exec(
    text,
  )?.[1];
  const isLazy =
    text.includes(`lazyPart(() => import("${module}"))`) ||
    (loader !== undefined && text.includes(`lazyPart(${loader})`));
  expect(isLazy, `${path} loads ${module} without lazyPart`).toBe(true);
  expect(text, `${path} shows ${module} without <Loaded>`).toMatch(/<Loaded\b[^>]*\bwhat=/);
  const part = readText(posix.join(posix.dirname(path), module)) ?? "";
  expect(part, `${module} has no default export`).toMatch(/export default/);
});

test("no part is loaded past the boundary", () => {
  const past = sources.filter(
    ({ text }) =>
      /\blazy\(/.test(text) || (/<Suspense\b/.test(text) && !text.includes("export function Loaded")),
  );
  expect(past.map(({ path }) => path)).toEqual([]);
});
