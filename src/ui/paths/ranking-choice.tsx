import { isRanking, RANKING_WORDS } from "../../app/words.ts";
import { RANKINGS } from "../../core/paths/query.ts";
import { useAppState, useExplorer } from "../explorer-context.ts";

/** Which paths come first: a choice among named rankings. */
export function RankingChoice() {
  const { actions } = useExplorer();
  const ranking = useAppState((state) => state.shared.path?.options.ranking) ?? "specific";
  return (
    <label className="cx-ranking">
      <span>Ranking</span>
      <select
        className="cx-field"
        value={ranking}
        title={RANKING_WORDS[ranking].meaning}
        onChange={({ target: { value } }) => {
          if (isRanking(value)) actions.setOptions({ ranking: value });
        }}
      >
        {RANKINGS.map((each) => (
          <option key={each} value={each}>
            {RANKING_WORDS[each].label}
          </option>
        ))}
      </select>
    </label>
  );
}
