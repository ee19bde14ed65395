import { useMemo } from "react";
import { listChips, toNames } from "../../app/selectors/conditions.ts";
import { DEFAULT_OPTIONS } from "../../app/state/state.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

/** The conditions in force, in plain words; each can be taken away. */
export function ConditionChips() {
  const { actions } = useExplorer();
  const options = useAppState((state) => state.shared.path?.options) ?? DEFAULT_OPTIONS;
  const opened = useData((data) => data.opened);
  const facets = useData((data) => data.view?.facets);
  const names = useMemo(() => (opened === null ? null : toNames(opened, facets)), [opened, facets]);
  if (names === null) return null;
  const chips = listChips(options, names);
  if (chips.length === 0) return null;
  return (
    <ul className="cx-chips" aria-label="Conditions in force">
      {chips.map(({ key, text, sentence, without }) => (
        <li className="cx-chip" key={key} title={sentence}>
          <bdi>{text}</bdi>
          <button type="button" aria-label={`Remove: ${text}`} onClick={() => actions.setOptions(without)}>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
      {chips.length < 2 ? null : (
        <li>
          <button type="button" className="cx-small" onClick={() => actions.resetOptions()}>
            Drop all conditions
          </button>
        </li>
      )}
    </ul>
  );
}
