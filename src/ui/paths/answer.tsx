import { isolatedCard, nameOf } from "../../app/selectors.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { Dependence } from "./dependence.tsx";
import { Footnotes } from "./footnotes.tsx";
import { NoPath } from "./no-path.tsx";
import { PathCard } from "./path-card.tsx";

/** The ranked paths with their footnotes, and how far they depend on one actor or one article. */
export function Answer({ answer }: { readonly answer: PathAnswer }) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const question = useAppState((state) => state.shared.path);
  const pinned = isolatedCard(question, null, answer);
  if (answer.noPath !== null) return <NoPath answer={answer} reason={answer.noPath} />;
  const { paths, exhausted } = answer;
  const ends = answer.query.ends.map((end) => end.map((id) => nameOf(opened, id)).join(" or ")).join(" and ");
  return (
    <>
      <p className="cx-mute">
        {exhausted ? "" : "The first "}
        {paths.length} {paths.length === 1 ? "path" : "paths"} between <bdi>{ends}</bdi>
        {exhausted ? ". There are no others." : "."}
      </p>
      <ol className="cx-cards">
        {paths.map((path) => (
          <PathCard key={path.rank} path={path} answer={answer} isPinned={pinned?.rank === path.rank} />
        ))}
      </ol>
      {exhausted || answer.query.k >= 100 ? null : (
        <button
          type="button"
          className="cx-button"
          onClick={() => actions.setOptions({ k: Math.min(100, answer.query.k * 2) })}
        >
          Show more
        </button>
      )}
      <Footnotes answer={answer} />
      <Dependence answer={answer} />
    </>
  );
}
