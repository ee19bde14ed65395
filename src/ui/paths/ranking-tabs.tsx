import { RANKING_DEFINITIONS, rankingOf } from "../../core/paths/rankings.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";

/** Which paths come first: one of the named rankings, with what it does. */
export function RankingTabs() {
  const { actions } = useExplorer();
  const ranking = useAppState((state) => state.shared.path?.options.ranking) ?? "specific";
  return (
    <fieldset className="cx-ranking">
      <legend className="cx-hidden">Ranking</legend>
      <div className="cx-segments">
        {RANKING_DEFINITIONS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="path-ranking"
              checked={id === ranking}
              onChange={() => actions.setOptions({ ranking: id })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p className="cx-mute">{rankingOf(ranking).explains}</p>
    </fieldset>
  );
}
