import { relaxationWords } from "../../app/selectors/cite-answer.ts";
import { endsWords } from "../../app/selectors/ends.ts";
import { entityName } from "../../app/selectors/selectors.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { EntityLink } from "../primitives/entity-link.tsx";

type Reason = NonNullable<PathAnswer["noPath"]>;

function Relaxations({ relaxations }: Pick<Reason, "relaxations">) {
  const { actions } = useExplorer();
  return (
    <>
      <p className="cx-mute">Any one of these opens some:</p>
      <ul className="cx-questions">
        {relaxations.map((relaxation) => (
          <li key={`${relaxation.constraint} ${relaxation.label}`}>
            <button type="button" className="cx-question" onClick={() => actions.askQuery(relaxation.query)}>
              {relaxation.label} <span className="cx-mute">{relaxationWords(relaxation)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where the ends' parts of the graph come nearest, and what to do about it. */
function Apart({
  answer,
  reason: { components, nearest },
}: {
  readonly answer: PathAnswer;
  readonly reason: Reason;
}) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const [first, second] = components;
  const sizes = first === undefined || second === undefined ? "" : ` (of ${first} and ${second} entities)`;
  const isOneEach = answer.query.ends.every((end) => end.length === 1);
  return (
    <>
      <p className="cx-mute">
        {nearest === undefined
          ? `They lie in parts of the graph that nothing joins${sizes}.`
          : `No single condition is to blame. They lie in parts that the conditions hold apart${sizes}.`}
      </p>
      {nearest === undefined ? null : (
        <p>
          These come nearest to each other:{" "}
          <EntityLink id={nearest[0]} name={entityName(opened, nearest[0])} /> and{" "}
          <EntityLink id={nearest[1]} name={entityName(opened, nearest[1])} />.
        </p>
      )}
      <div className="cx-tools">
        {nearest === undefined ? null : (
          <button type="button" className="cx-button" onClick={() => actions.resetOptions()}>
            Drop all conditions
          </button>
        )}
        {isOneEach ? (
          <button
            type="button"
            className="cx-button"
            onClick={() => actions.showAround(answer.query.ends.flat(), 1)}
          >
            Show what is around them
          </button>
        ) : null}
      </div>
    </>
  );
}

/** Why there is no path, and what to give up to get one. */
export function NoPath({ answer, reason }: { readonly answer: PathAnswer; readonly reason: Reason }) {
  const opened = useData((data) => data.opened);
  return (
    <div className="cx-no-path">
      <p>
        <strong>
          No path between <bdi>{endsWords(opened, answer.query.ends)}</bdi>
        </strong>{" "}
        under these conditions.
      </p>
      {reason.relaxations.length > 0 ? (
        <Relaxations relaxations={reason.relaxations} />
      ) : (
        <Apart answer={answer} reason={reason} />
      )}
    </div>
  );
}
