import { type CardWithTwins, foldTwins } from "../../app/selectors/fold-twins.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { PathCard } from "./path-card.tsx";

interface Shown {
  readonly answer: PathAnswer;
  /** Rank of the card that stands alone on the canvas. */
  readonly pinned: number | null;
}

/** The cards that say nearly the same as the one before, folded away. */
function Twins({ twins, answer, pinned }: Shown & Pick<CardWithTwins, "twins">) {
  if (twins.length === 0) return null;
  const isPinned = twins.some(({ rank }) => rank === pinned);
  return (
    <li className="cx-similar">
      <details {...(isPinned ? { open: true } : {})}>
        <summary>{twins.length} similar</summary>
        <ol>
          {twins.map((path) => (
            <PathCard key={path.rank} path={path} answer={answer} isPinned={path.rank === pinned} />
          ))}
        </ol>
      </details>
    </li>
  );
}

/** The cards of an answer, the best first. */
export const CardList = ({ answer, pinned }: Shown) => (
  <ol className="cx-cards" aria-label="Paths found, the best first">
    {foldTwins(answer.paths).flatMap(({ path, twins }) => [
      <PathCard key={path.rank} path={path} answer={answer} isPinned={path.rank === pinned} />,
      <Twins key={`twins of ${path.rank}`} twins={twins} answer={answer} pinned={pinned} />,
    ])}
  </ol>
);
