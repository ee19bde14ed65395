import { importFiles } from "../../src/core/importing/import-files.ts";
import { MAKERS } from "../../src/core/runs/makers.ts";
import { RUNS_BY_MAKER } from "../../tests/runs/runs-by-maker.ts";
import { toFiles } from "../../tests/runs/texts.ts";

async function countRuns(id: string) {
  const counts = [0, 0, 0, 0, 0];
  for (const folder of RUNS_BY_MAKER[id] ?? []) {
    const read = await importFiles(toFiles(folder));
    if (!read.ok) throw new Error(`A run of ${id} is refused: ${read.error[0]?.message}`);
    const { entities, relations, claims } = read.value.dataset;
    const own = [
      1,
      entities.length,
      relations.length,
      relations.filter(({ documents }) => documents.length > 0).length,
      claims.filter(({ evidence }) => evidence.length > 0).length,
    ];
    for (const [place, count] of own.entries()) counts[place] = (counts[place] ?? 0) + count;
  }
  return counts;
}

/** Of each maker its runs among the tests, and what came of them: entities, relations, relations with a source, with a passage. */
export const RUN_COUNTS: readonly (readonly (string | number)[])[] = await Promise.all(
  MAKERS.map(async ({ id, label }) => [label, ...(await countRuns(id))]),
);
