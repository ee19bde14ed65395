import { formatCount } from "../../core/base/format-count.ts";
import type { Counts, MergePreview } from "../../core/importing/importing.ts";
import { useExplorer } from "../base/explorer-context.ts";

const SIGNS = { id: "same id", name: "same name and kind", alias: "another of its names" } as const;
const ROWS: readonly (keyof Counts)[] = ["entities", "relations", "claims", "documents"];

/** What adding a file to the open graph does: counts, entities taken for the same, and what the two say differently. */
export function MergePane({ merge }: { readonly merge: MergePreview }) {
  const { actions } = useExplorer();
  const { before, added, after, matches, matchCount, conflicts, conflictCount } = merge;
  const number = (value: number) => formatCount(value);
  return (
    <section aria-label="Adding to the open graph" className="cx-merge">
      <h3>What adding it does</h3>
      <table className="cx-merge-counts">
        <thead>
          <tr>
            <td />
            <th scope="col">Open graph</th>
            <th scope="col">File</th>
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{number(before[row])}</td>
              <td>{number(added[row])}</td>
              <td>{number(after[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cx-mute">
        Claims and documents of both are kept; equal ones become one, none is changed.
      </p>
      <h4>
        {matchCount === 0
          ? "Nothing in the file seems to be in the open graph already"
          : `The same in both? (${number(matchCount)})`}
      </h4>
      <ul className="cx-matches">
        {matches.map(({ added: id, name, otherName, type, by, isLikely, isAccepted }) => (
          <li key={id}>
            <label className="cx-check">
              <input
                type="checkbox"
                checked={isAccepted}
                onChange={({ target }) => {
                  actions
                    .setMatch(id, target.checked)
                    .catch((error: unknown) => actions.report(String(error)));
                }}
              />
              <span>
                <bdi>{name}</bdi>
                {otherName === name ? "" : " = "}
                {otherName === name ? null : <bdi>{otherName}</bdi>}{" "}
                <span className="cx-mute">
                  {type}, {SIGNS[by]}
                  {isLikely ? "" : ", unsure"}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {matchCount > matches.length ? (
        <p className="cx-mute">and {number(matchCount - matches.length)} more, all of them clear</p>
      ) : null}
      {conflictCount === 0 ? null : (
        <details className="cx-conflicts" open>
          <summary>The two differ in {number(conflictCount)} places; both words are kept</summary>
          <ul>
            {conflicts.map(({ entity, field, here, there }) => (
              <li key={JSON.stringify([entity, field, here, there])}>
                <bdi>{entity}</bdi>, {field}: <bdi>{here}</bdi> <span className="cx-mute">(open graph)</span>,{" "}
                <bdi>{there}</bdi> <span className="cx-mute">(file)</span>
              </li>
            ))}
          </ul>
          {conflictCount > conflicts.length ? <p className="cx-mute">Only the first are shown.</p> : null}
        </details>
      )}
    </section>
  );
}
