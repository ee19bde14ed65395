import { useMemo } from "react";
import { indexOfPassage, toStops } from "../../app/texts/passages.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { IconButton } from "../primitives/icon-button.tsx";

/** From passage to passage of what is selected, in document order: where one stands, and the way on and back. */
export function MentionWalk() {
  const { actions } = useExplorer();
  const mentions = useData((data) => data.mentions);
  const reading = useAppState((state) => state.shared.openDocument);
  const places = useMemo(() => toStops(mentions), [mentions]);
  if (places.length === 0) return null;
  const at = indexOfPassage(places, reading);
  const total = `${places.length} ${places.length === 1 ? "passage" : "passages"}`;
  return (
    <fieldset className="cx-walk" aria-label="Passages of what is selected">
      <button
        type="button"
        className="cx-button cx-icon-button"
        aria-label="Previous mention"
        title="Previous mention"
        onClick={() => actions.goToMention(-1)}
      >
        <span className="cx-turn-back">
          <Icon name="chevron" />
        </span>
      </button>
      <span className="cx-walk-count">{at < 0 ? total : `${at + 1} of ${total}`}</span>
      <IconButton label="Next mention" icon="chevron" onPress={() => actions.goToMention(1)} />
    </fieldset>
  );
}
