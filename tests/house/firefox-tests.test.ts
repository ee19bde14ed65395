import { expect, test } from "vitest";
import { FIREFOX_FILES, NOT_IN_FIREFOX } from "../../e2e/support/firefox.ts";
import { listFiles, readText } from "./repo-files.ts";

/** Playwright knows a test by its file, the groups that it is in and its title. */
const specs = listFiles("e2e")
  .filter((path) => path.endsWith(".spec.ts"))
  .map((path) => ({ path, name: path.replace("e2e/", ""), text: readText(path) ?? "" }));

const isLeftOut = (words: string) => NOT_IN_FIREFOX.some(({ tests }) => tests.test(words));

test("the files that Firefox runs are there", () => {
  const names = specs.map(({ name }) => name);
  expect(FIREFOX_FILES.filter((file) => !names.includes(file))).toEqual([]);
});

test("whatever is left out in Firefox is there, under that name", () => {
  const parts = NOT_IN_FIREFOX.flatMap(({ tests }) => tests.source.split("|"));
  const unknown = parts.filter(
    (part) => !specs.some(({ name, text }) => new RegExp(part).test(`${name}\n${text}`)),
  );
  expect(unknown).toEqual([]);
});

test("what needs a clipboard that is allowed, or a touch screen, is left out in Firefox", () => {
  const needy = specs.flatMap(({ name, text }) =>
    text
      .split(/^(?=\s*test(?:\.describe)?\()/m)
      .filter((part) => /grantPermissions|isMobile/.test(part))
      .map((part) => `${name} ${part.slice(0, part.indexOf("=>"))}`),
  );
  expect(needy.length).toBeGreaterThan(6);
  expect(needy.filter((words) => !isLeftOut(words))).toEqual([]);
});
