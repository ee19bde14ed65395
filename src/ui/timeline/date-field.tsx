import { useId, useState } from "react";
import { useExplorer } from "../base/explorer-context.ts";
import { type BoundSide, readBound, writeBound } from "./bound-words.ts";

/** A date to type, in the words in which the page writes dates. An emptied field gives null. */
export function DateField({
  label,
  side,
  day,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly side: BoundSide;
  readonly day: number | null;
  readonly min: number;
  readonly max: number;
  readonly onChange: (day: number | null) => void;
}) {
  const { actions } = useExplorer();
  const [draft, setDraft] = useState<string | null>(null);
  const [isUnread, setUnread] = useState(false);
  const problem = useId();
  const isInRange = day !== null && Number.isFinite(day);
  const shown = isInRange ? writeBound(day, side) : "";
  const commit = (text: string) => {
    const days = readBound(text);
    const picked = days === null ? null : side === "from" ? days.from : days.to;
    const next = picked === null ? null : Math.min(max, Math.max(min, picked));
    if (text.trim() !== "" && next === null) return false;
    if (next !== (isInRange ? day : null)) onChange(next);
    return true;
  };
  const finish = (text: string) => {
    const isRead = text === shown || commit(text);
    setUnread(!isRead);
    if (isRead) setDraft(null);
    actions.endGesture();
  };
  return (
    <span className="cx-date-place">
      <input
        type="text"
        className="cx-field cx-date"
        aria-label={label}
        title={`${label}: 2020, June 2020 or 15 June 2020`}
        placeholder={writeBound(side === "from" ? min : max, side)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isUnread}
        {...(isUnread ? { "aria-describedby": problem } : {})}
        value={draft ?? shown}
        onChange={({ target }) => {
          // All that is typed is one step of undo.
          if (draft === null) actions.startGesture("hand");
          setDraft(target.value);
          setUnread(false);
          if (target.value.trim() !== "") commit(target.value);
        }}
        onBlur={({ target }) => {
          if (draft !== null) finish(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish(event.currentTarget.value);
          if (event.key === "Escape" && draft !== null) {
            event.stopPropagation();
            setDraft(null);
            setUnread(false);
            actions.endGesture();
          }
        }}
      />
      {isUnread ? (
        <span id={problem} role="alert" className="cx-date-problem" data-side={side}>
          This is not a date. Write 2020, June 2020 or 15 June 2020.
        </span>
      ) : null}
    </span>
  );
}
