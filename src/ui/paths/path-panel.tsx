import { toQuery } from "../../app/selectors.ts";
import { toLine } from "../../core/model/result.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { Answer } from "./answer.tsx";
import { EndFields } from "./end-fields.tsx";
import { PathOptionsForm } from "./path-options-form.tsx";
import { RankingChoice } from "./ranking-choice.tsx";

/** What stands where the answer will stand: what is missing, what is wrong, or that the search is under way. */
function Status() {
  const question = useAppState((state) => state.shared.path);
  const problem = useData((data) => data.problem);
  const searching = useData((data) => data.searching);
  if (problem !== null)
    return (
      <p className="cx-problem" role="alert">
        {problem[0] === undefined
          ? "These paths could not be searched."
          : toLine({ ...problem[0], path: "" })}
      </p>
    );
  const ends = question?.ends.filter((end) => end !== null) ?? [];
  if (question !== null && toQuery(question) === null && ends.length === question.ends.length)
    return <p className="cx-problem">The ends are the same. Choose two different ones.</p>;
  if (question !== null && toQuery(question) === null)
    return <p className="cx-mute">Name two actors to see how they are connected.</p>;
  return searching ? <p className="cx-mute">Searching …</p> : null;
}

/** How two or more actors are connected: the question above, the answer below. */
export default function PathPanel() {
  const { actions } = useExplorer();
  const answer = useData((data) => data.answer);
  return (
    <div className="cx-detail">
      <div className="cx-head">
        <div className="cx-head-text">
          <h2>How are they connected?</h2>
        </div>
        <button
          type="button"
          className="cx-button cx-icon-button"
          aria-label="Close the paths"
          onClick={() => actions.closePaths()}
        >
          <Icon name="close" />
        </button>
      </div>
      <EndFields />
      <RankingChoice />
      <PathOptionsForm />
      <Status />
      {answer === null ? null : <Answer answer={answer} />}
    </div>
  );
}
