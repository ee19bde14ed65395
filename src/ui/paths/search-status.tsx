import { useEffect, useState } from "react";
import { toQuery } from "../../app/selectors/selectors.ts";
import { answerOf } from "../../app/state/path-search.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { assertNever, formatIssue } from "../../core/model/result.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { isFormIssue } from "./condition-form.tsx";

/** A search that takes no longer needs no words. */
const PATIENCE_MS = 150;

/** How far the search is, with the way to end it. */
function Progress() {
  const { actions } = useExplorer();
  const found = useData(({ search }) => {
    const answer = answerOf(search);
    // Until the first path comes, the answer on show is the one before.
    return answer?.exhausted === false ? answer.paths.length : 0;
  });
  const reached = useData((data) => data.reached);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <p className="cx-progress">
      <span className="cx-mute">
        {found} found, searching …
        {reached === null ? "" : ` Round ${reached.rounds}, ${formatCount(reached.rows)} relations fetched.`}
      </span>
      <button type="button" className="cx-button" onClick={() => actions.stopSearch()}>
        Cancel
      </button>
    </p>
  );
}

/** What stands where the answer will stand: what is missing, what is wrong, or that the search is under way. */
export function SearchStatus() {
  const { actions } = useExplorer();
  const question = useAppState((state) => state.shared.path);
  const opened = useData((data) => data.opened);
  const search = useData((data) => data.search);
  switch (search.kind) {
    case "searching":
      return <Progress />;
    case "stopped": {
      const found = search.answer.paths.length;
      return (
        <p className="cx-progress">
          <span>
            {found === 0 ? "Stopped before anything was found." : `Stopped. ${found} found until then.`}
          </span>
          <button type="button" className="cx-button" onClick={() => actions.searchAgain()}>
            Search again
          </button>
        </p>
      );
    }
    case "refused": {
      // What is wrong with one field stands at the field.
      const rest = search.issues.find((issue) => !isFormIssue(issue));
      return rest === undefined ? (
        <p className="cx-problem">Nothing is searched until the marked condition is put right.</p>
      ) : (
        <p className="cx-problem" role="alert">
          {formatIssue({ ...rest, path: "" })}
        </p>
      );
    }
    case "answered":
    case "none":
      return question?.ends.includes(null) === true && toQuery(question, opened) === null ? (
        <p className="cx-mute">Name two actors to see how they are connected.</p>
      ) : null;
    default:
      return assertNever(search);
  }
}
