import { type MouseEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { followField } from "./follow-field.ts";

export interface Suggestion {
  readonly key: string;
  readonly row: ReactNode;
  /** It is shown, but cannot be chosen. */
  readonly isOff?: boolean;
}

export interface SuggestionGroup {
  readonly id: string;
  /** What stands above the group; nothing where there is one group only. */
  readonly label?: string;
  /** How many there are. */
  readonly count?: string;
  readonly suggestions: readonly Suggestion[];
}

interface Props {
  readonly id: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly groups: readonly SuggestionGroup[];
  readonly marked: string | null;
  /** Shown where there is nothing to choose. */
  readonly empty: ReactNode;
  readonly onChoose: (key: string) => void;
}

export const toOptionId = (listId: string, key: string): string => `${listId}_${encodeURIComponent(key)}`;
export const toEmptyId = (listId: string): string => `${listId}_empty`;

/** A press must not take the focus out of the field. */
const KEEPS_FOCUS = { onMouseDown: (event: MouseEvent) => event.preventDefault() };
const toGroup = (labelId: string) => ({ role: "group", "aria-labelledby": labelId });
/** Keys reach an option from the field, which keeps the focus. */
const toOption = (id: string, isMarked: boolean, isOff: boolean, onClick: () => void) => ({
  id,
  role: "option",
  "aria-selected": isMarked,
  ...(isOff ? { "aria-disabled": true } : { onClick }),
});

/** The suggestions of a field, above everything else on the page and at the field wherever that goes. */
export function SuggestionList({ id, field, groups, marked, empty, onChoose }: Props) {
  const popover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (popover.current === null || field.current === null) return;
    popover.current.showPopover();
    return followField(field.current, popover.current);
  }, [field]);
  useEffect(() => {
    if (marked !== null)
      document.getElementById(toOptionId(id, marked))?.scrollIntoView({ block: "nearest" });
  }, [id, marked]);

  const toRow = ({ key, row, isOff = false }: Suggestion) => (
    <div
      key={key}
      className="cx-option"
      {...toOption(toOptionId(id, key), key === marked, isOff, () => onChoose(key))}
    >
      {row}
    </div>
  );
  return (
    <div ref={popover} popover="manual" className="cx-popover cx-suggestions" {...KEEPS_FOCUS}>
      {groups.length === 0 ? (
        <div id={toEmptyId(id)}>{empty}</div>
      ) : (
        <div id={id} role="listbox" aria-label="Suggestions">
          {groups.map(({ id: group, label, count, suggestions }) =>
            label === undefined ? (
              suggestions.map(toRow)
            ) : (
              <div key={group} {...toGroup(`${id}_${group}`)}>
                <div className="cx-section-head" role="presentation" id={`${id}_${group}`}>
                  {label} <span>{count}</span>
                </div>
                {suggestions.map(toRow)}
              </div>
            ),
          )}
        </div>
      )}
    </div>
  );
}
