import { countNoun } from "../base/count-noun.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type { PublishTarget, Standing } from "./publish-target.ts";
import type { Published } from "./published.ts";

/** How publishing ended. */
export interface PublishOutcome {
  readonly kind: "written" | "resumed" | "unchanged";
  /** Batches that were written now, and those that were there before. */
  readonly written: number;
  readonly skipped: number;
}

/** What is said on the way: a sentence about what is there, or how many records of how many are written. */
export type PublishNews =
  | { readonly kind: "sentence"; readonly text: string }
  | { readonly kind: "progress"; readonly records: number; readonly of: number };

const describeStanding = ({
  title,
  entities,
  relations,
  isWhole,
}: Standing & { readonly kind: "published" }) =>
  `"${title}", ${countNoun(entities, "entity", "entities")} and ${countNoun(relations, "relation", "relations")}${isWhole ? "" : " (not whole)"}`;

/**
 * Publishes a data set. Whatever else Corridor published there is replaced only where `replace` says so, after that was told; what others
 * put there is never touched. An interrupted run goes on where it stopped.
 */
export async function publish(
  { fingerprint, counts, layouts }: Published,
  target: PublishTarget,
  replace: boolean,
  tell: (news: PublishNews) => void,
): Promise<Result<PublishOutcome>> {
  const found = await target.standing();
  if (!found.ok) return found;
  const standing = found.value;
  if (standing.kind === "foreign")
    return refuse(
      "holds-other-data",
      "--to",
      `There is ${standing.what} that Corridor did not publish.`,
      "Name another database or graph.",
    );
  const isSame = standing.kind === "published" && standing.fingerprint === fingerprint;
  if (isSame && standing.isWhole) {
    tell({ kind: "sentence", text: "The same data set is there already." });
    return ok({ kind: "unchanged", written: 0, skipped: standing.done });
  }
  const skipped = isSame ? standing.done : 0;
  if (isSame) tell({ kind: "sentence", text: `An interrupted run goes on after batch ${skipped}.` });
  else {
    if (standing.kind === "published") {
      if (!replace)
        return refuse(
          "would-replace",
          "--to",
          `This would replace ${describeStanding(standing)}.`,
          "Add --replace, or name another database or graph.",
        );
      tell({ kind: "sentence", text: `Replaces ${describeStanding(standing)}.` });
      const cleared = await target.clear();
      if (!cleared.ok) return cleared;
    }
    const begun = await target.begin();
    if (!begun.ok) return begun;
  }
  const of = layouts.length + counts.documents + counts.entities + counts.relations + counts.claims;
  let batch = 0;
  let records = 0;
  for (const step of target.steps()) {
    records += step.records;
    if (batch++ < skipped) continue;
    const done = await step.write();
    if (!done.ok) return done;
    tell({ kind: "progress", records: Math.min(records, of), of });
  }
  const ended = await target.end();
  if (!ended.ok) return ended;
  return ok({ kind: skipped > 0 ? "resumed" : "written", written: batch - skipped, skipped });
}
