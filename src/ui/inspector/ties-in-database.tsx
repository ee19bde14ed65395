import { useState } from "react";
import { MOST_ADDED } from "../../app/actions/source-actions.ts";
import { formatCount } from "../../core/base/format-count.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { formatIssue } from "../../core/model/result.ts";
import type { KindCount } from "../../core/source/graph-source.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { LineSample } from "../primitives/line-sample.tsx";

/** All relations of one type and direction. */
interface Tie extends Pick<KindCount, "type" | "direction"> {
  readonly count: number;
  readonly far: readonly KindCount[];
}

/** What stands before those at the other ends. */
const FAR: Readonly<Record<KindCount["direction"], string>> = {
  out: "to",
  in: "from",
  none: "with",
};

/** Counts by type and direction, the most first. */
function groupTies(counts: readonly KindCount[]): readonly Tie[] {
  const ties = new Map<string, Tie>();
  for (const count of counts) {
    const key = `${count.direction} ${count.type}`;
    const tie = ties.get(key) ?? { ...count, count: 0, far: [] };
    ties.set(key, { ...tie, count: tie.count + count.count, far: [...tie.far, count] });
  }
  return [...ties.values()].sort((a, b) => b.count - a.count);
}

/** What an entity is tied to in the database, counted, and the way to show more of it. */
export function TiesInDatabase({ id }: { readonly id: EntityId }) {
  const { actions } = useExplorer();
  const ontology = useData((data) => data.opened?.overview.ontology);
  const [counts, setCounts] = useState<readonly KindCount[] | null>(null);
  const [isAsking, setAsking] = useState(false);
  const busy = (work: Promise<unknown>) => {
    setAsking(true);
    work.catch((error: unknown) => actions.report(String(error))).finally(() => setAsking(false));
  };
  const count = async () => {
    const counted = await actions.countTies(id);
    if (counted.ok) setCounts(counted.value);
    else actions.report(counted.error.map(formatIssue).join(" "));
  };
  const add = (type?: KindCount["type"]) => busy(actions.expandEntity(id, type));
  const labelOf = (type: string) => ontology?.relationTypes.find((each) => each.id === type)?.label ?? type;
  const farOf = (tie: Tie) =>
    tie.far
      .map((each) => {
        const type = ontology?.entityTypes.find(({ id: known }) => known === each.farType);
        const words = (each.count === 1 ? type?.label : type?.plural) ?? each.farType;
        return `${formatCount(each.count)} ${words}`;
      })
      .join(", ");
  const familyOf = (type: string) => ontology?.relationTypes.find((each) => each.id === type)?.family;
  return (
    <section className="cx-ties" aria-label="In the database">
      <div className="cx-tools">
        {counts === null ? (
          <button type="button" className="cx-button" disabled={isAsking} onClick={() => busy(count())}>
            Expand
          </button>
        ) : (
          <button type="button" className="cx-button" disabled={isAsking} onClick={() => add()}>
            Add the next {MOST_ADDED}
          </button>
        )}
        <button type="button" className="cx-button" onClick={() => actions.putAway([id])}>
          Put away
        </button>
      </div>
      {counts === null ? null : counts.length === 0 ? (
        <p className="cx-mute">The database has no relation of it.</p>
      ) : (
        <ul className="cx-tie-counts">
          {groupTies(counts).map((tie) => {
            const family = familyOf(tie.type);
            return (
              <li key={`${tie.direction} ${tie.type}`}>
                <LineSample {...(family === undefined ? {} : { family })} arrow={tie.direction !== "none"} />
                <span>
                  {labelOf(tie.type)}{" "}
                  <span className="cx-mute">
                    {FAR[tie.direction]} {farOf(tie)}
                  </span>
                </span>
                <button
                  type="button"
                  className="cx-button"
                  disabled={isAsking}
                  aria-label={`Add the next ${MOST_ADDED}: ${labelOf(tie.type)}`}
                  onClick={() => add(tie.type)}
                >
                  Add
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
