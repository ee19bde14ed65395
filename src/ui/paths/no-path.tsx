import { nameOf } from "../../app/selectors.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useData, useExplorer } from "../explorer-context.ts";

/** Why there is no path, and what to give up to get one. */
export function NoPath({
  answer,
  reason,
}: {
  readonly answer: PathAnswer;
  readonly reason: NonNullable<PathAnswer["noPath"]>;
}) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const [from = [], to = []] = answer.query.ends;
  const names = (ids: typeof from) => ids.map((id) => nameOf(opened, id)).join(" or ");
  const [first, second] = reason.components;
  return (
    <div className="cx-no-path">
      <p>
        <strong>
          No path between <bdi>{names(from)}</bdi> and <bdi>{names(to)}</bdi>
        </strong>{" "}
        under these conditions.
      </p>
      {reason.relaxations.length > 0 ? (
        <>
          <p className="cx-mute">Any one of these opens some:</p>
          <ul className="cx-questions">
            {reason.relaxations.map((relaxation) => (
              <li key={`${relaxation.constraint} ${relaxation.label}`}>
                <button
                  type="button"
                  className="cx-question"
                  onClick={() => actions.askQuery(relaxation.query)}
                >
                  {relaxation.label}
                  <span className="cx-mute">
                    {" "}
                    {relaxation.paths} {relaxation.paths === 1 ? "path" : "paths"}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="cx-mute">
          They lie in parts of the graph that nothing joins
          {first === undefined || second === undefined ? "" : ` (of ${first} and ${second} entities)`}.
        </p>
      )}
    </div>
  );
}
