import { CERTAINTIES } from "../../model/certainty.ts";
import { MODALITIES } from "../../model/dataset.ts";
import type { Ontology } from "../../model/ontology.ts";
import { err, type Issue, ok, type Result } from "../../model/result.ts";
import type { EntityRow, RelationSummary } from "../../source/graph-source.ts";

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isId = (value: unknown): value is string => typeof value === "string" && value !== "";

const countBits = (bits: number): number => MODALITIES.filter((_, bit) => (bits & (1 << bit)) !== 0).length;

function isPeriod(period: RelationSummary["period"]): boolean {
  let last = -Infinity;
  return (
    Array.isArray(period) &&
    period.every(({ from, to }, at) => {
      const follows = from <= to && (at === 0 || from > last);
      last = to;
      return follows;
    })
  );
}

/** What is wrong with a relation as a source gives it; null when nothing is. */
function findFault(row: RelationSummary, types: ReadonlySet<string>): string | null {
  if (!isId(row.id)) return "it has no id";
  if (!isId(row.source) || !isId(row.target)) return "one of its ends has no id";
  if (!types.has(row.type)) return `its type "${String(row.type)}" is not in the vocabulary`;
  if (typeof row.directed !== "boolean") return "it does not say whether it has a direction";
  if (!CERTAINTIES.includes(row.certainty)) return `"${String(row.certainty)}" is not a certainty`;
  if (!isCount(row.documents) || !isCount(row.claims)) return "its counts are not whole numbers";
  if (!isCount(row.modalities) || row.modalities >= 1 << MODALITIES.length)
    return "its modalities cannot be read";
  if (!isPeriod(row.period)) return "its period cannot be read";
  if (!Array.isArray(row.dates)) return "its dates cannot be read";
  if (row.claims < Math.max(countBits(row.modalities), row.dates.length))
    return "it has fewer claims than its modalities and dates need";
  return null;
}

const toIssue = (id: unknown, fault: string): Issue => ({
  code: "source-row",
  path: "",
  message: `The database gave a relation that cannot be used (${String(id).slice(0, 200)}): ${fault}.`,
  hint: "Correct it in the database, or connect again if its vocabulary changed.",
});

/** Checks relations as they come from a source; what cannot be used is refused, with the first of it named. */
export function checkRelationRows(
  rows: readonly RelationSummary[],
  { relationTypes }: Ontology,
): Result<readonly RelationSummary[]> {
  const types = new Set<string>(relationTypes.map(({ id }) => id));
  for (const row of rows) {
    const fault = findFault(row, types);
    if (fault !== null) return err([toIssue(row.id, fault)]);
  }
  return ok(rows);
}

/** The same for entities. */
export function checkEntityRows(
  rows: readonly EntityRow[],
  { entityTypes }: Ontology,
): Result<readonly EntityRow[]> {
  const types = new Set<string>(entityTypes.map(({ id }) => id));
  for (const { entity, degree } of rows) {
    const fault = !isId(entity.id)
      ? "it has no id"
      : typeof entity.name !== "string"
        ? "it has no name"
        : !types.has(entity.type)
          ? `its type "${String(entity.type)}" is not in the vocabulary`
          : isCount(degree)
            ? null
            : "its degree is not a whole number";
    if (fault !== null)
      return err([
        {
          code: "source-row",
          path: "",
          message: `The database gave an entity that cannot be used (${String(entity.id).slice(0, 200)}): ${fault}.`,
          hint: "Correct it in the database, or connect again if its vocabulary changed.",
        },
      ]);
  }
  return ok(rows);
}
