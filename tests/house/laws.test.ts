import { expect, test } from "vitest";
import { CLI_COMMANDS } from "../../src/cli/commands.ts";
import { EDITS } from "../../src/core/edit/edits.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import { FILTERS } from "../../src/core/lens/filters.ts";
import { RULES } from "../../src/core/lint/rules.ts";
import { MEASURES } from "../../src/core/measures/measure.ts";
import { CONSTRAINTS } from "../../src/core/paths/constraints.ts";
import { RANKING_DEFINITIONS } from "../../src/core/paths/rankings.ts";
import { listFiles, readText } from "./repo-files.ts";

/** Every list of things of a kind that grows by a file and a line, and the folders of the tests that hold what each must do. */
const REGISTRIES: readonly {
  readonly kind: string;
  readonly ids: readonly string[];
  readonly laws: readonly string[];
}[] = [
  { kind: "filter", ids: FILTERS.map(({ id }) => id), laws: ["tests/lens/oracle.ts"] },
  {
    kind: "path constraint",
    ids: CONSTRAINTS.map(({ id }) => id),
    laws: ["tests/paths/declared-columns.test.ts"],
  },
  { kind: "ranking", ids: RANKING_DEFINITIONS.map(({ id }) => id), laws: ["tests/paths"] },
  { kind: "format", ids: FORMATS.map(({ id }) => id), laws: ["tests/formats"] },
  { kind: "lint rule", ids: RULES.map(({ code }) => code), laws: ["tests/lint"] },
  { kind: "edit", ids: Object.keys(EDITS), laws: ["tests/edit"] },
  { kind: "measure", ids: [...MEASURES], laws: ["tests/measures"] },
  { kind: "command", ids: CLI_COMMANDS.map(({ name }) => name), laws: ["tests/cli"] },
];

const escapeSigns = (id: string) => id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a test says an id: as a text of its own, as a field, or as the beginning of a command's words. */
const isNamed = (text: string, id: string) =>
  new RegExp(`["'\`]${escapeSigns(id)}["'\` ]|^\\s*${escapeSigns(id)}:`, "m").test(text);

test.each(REGISTRIES)("every $kind has a law", ({ ids, laws }) => {
  const texts = laws
    .flatMap((path) => (path.endsWith(".ts") ? [path] : listFiles(path)))
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => readText(path) ?? []);
  expect(ids.length).toBeGreaterThan(2);
  expect(ids.filter((id) => !texts.some((text) => isNamed(text, id)))).toEqual([]);
});
