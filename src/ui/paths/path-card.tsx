import { scoreWord } from "../../app/base/words.ts";
import { toStartCiting } from "../../app/selectors/cite-document.ts";
import { toMarkdownParagraph, toPlainParagraph } from "../../app/selectors/cite-path.ts";
import { entityName } from "../../app/selectors/selectors.ts";
import { listHidden } from "../../core/lens/hidden-ids.ts";
import type { FoundPath, PathAnswer } from "../../core/paths/query.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { CopyButton, copyText } from "../primitives/copy-button.tsx";
import { Sentence } from "./sentence.tsx";
import { StepList } from "./step-list.tsx";

function Hub({ hub, canAvoid }: { readonly hub: NonNullable<FoundPath["hub"]>; readonly canAvoid: boolean }) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  return (
    <p className="cx-hub">
      Via <bdi>{entityName(opened, hub.entity)}</bdi>, {hub.neighbours} neighbours (median {hub.median}){" "}
      {canAvoid ? (
        <button type="button" className="cx-small" onClick={() => actions.avoid(hub.entity)}>
          do not pass through
        </button>
      ) : null}
    </p>
  );
}

/** The parts of a path's score, in words. */
const toScoreWords = (path: FoundPath) =>
  Object.entries(path.score)
    .map(([part, value]) => `${scoreWord(part)} ${Number(value.toFixed(2))}`)
    .join(" + ");

/** One path in words, with what is weak about it. Hovering it lets it stand alone on the canvas. */
export function PathCard({
  path,
  answer,
  isPinned,
}: {
  readonly path: FoundPath;
  readonly answer: PathAnswer;
  readonly isPinned: boolean;
}) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const notes = useAppState((state) => state.shared.notes);
  const startCiting = toStartCiting(opened, notes);
  const show = () => actions.hover({ kind: "card", rank: path.rank });
  const hide = () => actions.hover(null);
  const steps = path.steps.length;
  const name = `path ${path.rank}`;
  return (
    <li
      className="cx-card"
      data-pinned={isPinned}
      data-twin={path.twinOf !== null}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      <div className="cx-card-head">
        <span className="cx-number">
          <span className="cx-hidden">Path </span>
          {path.rank}
        </span>
        <span className="cx-mute">
          {steps} {steps === 1 ? "step" : "steps"}
          {path.twinOf === null ? "" : `, much like ${path.twinOf}`}
        </span>
        <CopyButton
          label="Copy with footnotes"
          about={name}
          isSmall
          copy={(explorer) => copyText(explorer, toPlainParagraph(path, answer, startCiting))}
        />
        <button
          type="button"
          className="cx-small"
          aria-pressed={isPinned}
          aria-label={`Show path ${path.rank} alone`}
          onClick={() => actions.isolate(path.rank)}
        >
          {isPinned ? "shown alone" : "show alone"}
        </button>
      </div>
      <Sentence parts={path.parts} />
      <p className="cx-mute">
        Weakest is step {path.weakest.step + 1}: {path.weakest.reason}
      </p>
      {path.apart === null ? null : <p className="cx-mute">{path.apart.reason}</p>}
      {path.hub === null ? null : (
        <Hub
          key={path.hub.entity}
          hub={path.hub}
          canAvoid={!listHidden(answer.query.through).includes(path.hub.entity)}
        />
      )}
      <details className="cx-steps-fold">
        <summary>Details</summary>
        <StepList steps={path.steps} />
        <p className="cx-mute">
          Score {Number(path.cost.toFixed(2))} = {toScoreWords(path)}
        </p>
        <CopyButton
          label="Copy as Markdown"
          about={name}
          isSmall
          copy={(explorer) => copyText(explorer, toMarkdownParagraph(path, answer, startCiting))}
        />
      </details>
    </li>
  );
}
