import { useDeferredValue, useMemo, useRef } from "react";
import { canBeTold, tellAnswer } from "../../app/selectors/tell-answer.ts";
import { answerOf } from "../../app/state/path-search.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { IconButton } from "../primitives/icon-button.tsx";
import { AnswerTools } from "./answer-tools.tsx";
import { ConditionChips } from "./condition-chips.tsx";
import { ConditionForm } from "./condition-form.tsx";
import { EndFields } from "./end-fields.tsx";
import { PathAnswerView } from "./path-answer-view.tsx";
import { RankingTabs } from "./ranking-tabs.tsx";
import { SearchStatus } from "./search-status.tsx";
import { TellingChoice } from "./telling-choice.tsx";
import { useSentencesInView } from "./use-sentences-in-view.ts";
import { WithoutField } from "./without-field.tsx";

/** How two or more actors are connected: the question above, the answer below. */
export default function PathPanel() {
  const { actions } = useExplorer();
  const answer = useData((data) => answerOf(data.search));
  // Paths may arrive faster than cards can be drawn.
  const deferred = useDeferredValue(answer);
  const isTold = useAppState((state) => state.shared.asTold);
  const opened = useData((data) => data.opened);
  const shown = useMemo(
    () => (deferred !== null && isTold ? tellAnswer(deferred, opened) : deferred),
    [deferred, isTold, opened],
  );
  const panel = useRef<HTMLDivElement>(null);
  useSentencesInView(panel, (shown?.paths.length ?? 0) > 0);
  return (
    <div className="cx-detail" ref={panel}>
      <div className="cx-head">
        <div className="cx-head-text">
          <h2>How are they connected?</h2>
        </div>
        <IconButton label="Close the paths" icon="close" onPress={() => actions.closePaths()} />
      </div>
      <EndFields />
      <ConditionChips />
      <WithoutField />
      <ConditionForm />
      <div className="cx-answer" id="cx-answer" tabIndex={-1}>
        {answer === null || shown === null ? null : <AnswerTools answer={shown} />}
        <RankingTabs />
        {shown !== null && canBeTold(shown) ? <TellingChoice /> : null}
        <SearchStatus />
        {answer === null || shown === null ? null : <PathAnswerView answer={shown} />}
      </div>
    </div>
  );
}
