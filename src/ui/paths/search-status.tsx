import { useEffect, useState } from "react";
import { toQuery } from "../../app/selectors/selectors.ts";
import { toLine } from "../../core/model/result.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { isFormIssue } from "./condition-form.tsx";

/** A search that takes no longer needs no words. */
const PATIENCE_MS = 150;

/** How far the search is, with the way to end it. */
function Progress() {
  const { actions } = useExplorer();
  const found = useData(({ answer, searching }) => (searching ? (answer?.paths.length ?? 0) : 0));
  const isFresh = useData(({ answer }) => answer?.exhausted === false);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <p className="cx-progress">
      <span className="cx-mute">{isFresh ? found : 0} found, searching …</span>
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
  const problem = useData((data) => data.problem);
  const searching = useData((data) => data.searching);
  const stopped = useData((data) => data.stopped);
  const found = useData((data) => data.answer?.paths.length ?? 0);
  if (searching) return <Progress />;
  if (stopped)
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
  // What is wrong with one field stands at the field.
  const rest = problem?.filter((issue) => !isFormIssue(issue)) ?? [];
  if (rest[0] !== undefined)
    return (
      <p className="cx-problem" role="alert">
        {toLine({ ...rest[0], path: "" })}
      </p>
    );
  if (problem !== null)
    return <p className="cx-problem">Nothing is searched until the marked condition is put right.</p>;
  if (question?.ends.includes(null) === true && toQuery(question, opened) === null)
    return <p className="cx-mute">Name two actors to see how they are connected.</p>;
  return null;
}
