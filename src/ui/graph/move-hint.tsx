import { nudgeMoving } from "../../app/commands/move-commands.ts";
import { entityName } from "../../app/selectors/selectors.ts";
import { movedEntity } from "../../app/state/canvas-mode.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

const ARROWS = [
  { words: "Move left", turn: "180deg", dx: -1, dy: 0 },
  { words: "Move up", turn: "-90deg", dx: 0, dy: -1 },
  { words: "Move down", turn: "90deg", dx: 0, dy: 1 },
  { words: "Move right", turn: "0deg", dx: 1, dy: 0 },
] as const;

/** Over the drawing while an entity is moved by keys: the same keys as buttons, and the two ways to end it. */
export function MoveHint() {
  const { explorer, stage } = useSurroundings();
  const id = useAppState(movedEntity);
  const name = useData((data) => (id === null ? "" : entityName(data.opened, id)));
  if (id === null) return null;
  const end = (keep: boolean) => {
    explorer.actions.endMove(keep);
    stage.focus("canvas");
  };
  return (
    <fieldset className="cx-pick-hint cx-move-hint" aria-label={`Move ${name}`}>
      <span className="cx-pick-words">
        Move <bdi>{name}</bdi>
      </span>
      {ARROWS.map(({ words, turn, dx, dy }) => (
        <button
          key={words}
          type="button"
          className="cx-button cx-icon-button"
          aria-label={words}
          title={words}
          onClick={() => nudgeMoving(explorer, stage, dx, dy)}
        >
          <span className="cx-turned" style={{ rotate: turn }}>
            <Icon name="chevron" />
          </span>
        </button>
      ))}
      <button type="button" className="cx-button" onClick={() => end(true)}>
        Keep
      </button>
      <button type="button" className="cx-button" onClick={() => end(false)}>
        Put back
      </button>
    </fieldset>
  );
}
