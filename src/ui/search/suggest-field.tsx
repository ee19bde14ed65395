import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { ResultCount } from "./result-count.tsx";
import { type SuggestionGroup, SuggestionList, toEmptyId, toOptionId } from "./suggestion-list.tsx";

/** How a reader says that the text is complete. */
export type Settling = "enter" | "leave";
/** How a reader asks for what comes after a field; Tab goes there by itself. */
export type GoingOn = "enter" | "click";

interface Props {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The list is wanted: it stands open while there is a text. */
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly groups: readonly SuggestionGroup[];
  /** The groups are those of the text, not of the one before. */
  readonly isAnswered: boolean;
  /** Shown where there is nothing to choose. */
  readonly empty: ReactNode;
  readonly onChoose: (key: string) => void;
  /** The text is complete and answered, and no suggestion was pointed out; answers whether it could be taken. */
  readonly onSettle: (how: Settling) => boolean;
  /**
   * The reader asks for what comes next: Enter, or a click on a suggestion. Where Enter comes before the answer does, what is
   * typed next is not to end up in this field; it takes the focus back if its text turns out to mean nothing.
   */
  readonly onGoOn?: ((how: GoingOn) => void) | undefined;
  /** Enter in the empty field. */
  readonly onEnterEmpty?: (() => void) | undefined;
  /** Tab takes the suggestion that the keys stand on. */
  readonly takesOnTab?: boolean;
  readonly problem?: string | null;
  /** What focus requests call this field. */
  readonly focusName?: string | undefined;
}

const PAGE = 8;
const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["PageDown", PAGE],
  ["PageUp", -PAGE],
]);
/** Keys that move in the text: the reader has left the list. */
const TEXT_KEYS: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

/** Single steps go round; pages stop at the ends. */
function stepFrom(at: number, step: number, count: number): number {
  if (Math.abs(step) > 1) return Math.max(0, Math.min(count - 1, at + step));
  return at === -1 && step < 0 ? count - 1 : (at + step + count) % count;
}

/**
 * A text field with suggestions, after the combobox pattern of the ARIA Authoring Practices. The focus stays in the field;
 * the list closes when the reader leaves, chooses or presses Escape, and for nothing else.
 */
export function SuggestField({
  label,
  isLabelShown = false,
  placeholder,
  text,
  onText,
  isOpen,
  onOpenChange,
  groups,
  isAnswered,
  empty,
  onChoose,
  onSettle,
  onGoOn,
  onEnterEmpty,
  takesOnTab = false,
  problem = null,
  focusName,
}: Props) {
  const id = useId();
  const listId = `${id}list`;
  const problemId = `${id}problem`;
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<Settling | null>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const hasText = text.trim() !== "";
  const isShown = isOpen && hasText;
  const options = groups.flatMap(({ suggestions }) => suggestions).filter(({ isOff }) => isOff !== true);
  const at = isShown ? options.findIndex(({ key }) => key === pointedAt) : -1;
  const marked = options[at]?.key ?? null;

  const close = () => {
    setPointedAt(null);
    onOpenChange(false);
  };
  const choose = (key: string, how: GoingOn | "tab") => {
    waiting.current = null;
    close();
    onChoose(key);
    if (how !== "tab") onGoOn?.(how);
  };
  const settle = (how: Settling) => {
    if (!isAnswered) {
      waiting.current ??= how;
      if (how === "enter") onGoOn?.("enter");
    } else if (onSettle(how) && how === "enter") onGoOn?.("enter");
  };
  // Enter, or the way out of the field, came before the answer did.
  useEffect(() => {
    if (!isAnswered || waiting.current === null) return;
    const how = waiting.current;
    waiting.current = null;
    if (!onSettle(how) && how === "enter") field.current?.focus();
  });

  const move = (event: KeyboardEvent, step: number) => {
    if (!hasText || event.shiftKey || (!isShown && Math.abs(step) > 1)) return;
    event.preventDefault();
    if (event.altKey && step < 0) close();
    else onOpenChange(true);
    if (!event.altKey) setPointedAt(options[stepFrom(at, step, options.length)]?.key ?? null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const step = STEPS.get(key);
    if (step !== undefined) move(event, step);
    else if (TEXT_KEYS.has(key)) setPointedAt(null);
    else if (key === "Enter" && !hasText && onEnterEmpty !== undefined) {
      event.preventDefault();
      onEnterEmpty();
    } else if (key === "Enter" && hasText) {
      event.preventDefault();
      if (marked === null) settle("enter");
      else choose(marked, "enter");
    } else if (key === "Tab" && takesOnTab && marked !== null) choose(marked, "tab");
    else if (key === "Escape" && isShown) {
      event.preventDefault();
      waiting.current = null;
      close();
    }
  };
  const leave = ({ target }: FocusEvent<HTMLInputElement>) => {
    // The window lost the focus, not the field.
    if (document.activeElement === target) return;
    close();
    settle("leave");
  };

  const hasOptions = isShown && groups.length > 0;
  const described = [
    ...(isShown && !hasOptions ? [toEmptyId(listId)] : []),
    ...(problem === null ? [] : [problemId]),
  ];
  return (
    <div className="cx-combo">
      <div className="cx-combo-line">
        {isLabelShown ? <label htmlFor={id}>{label}</label> : null}
        <input
          ref={field}
          id={id}
          className="cx-field"
          role="combobox"
          aria-label={isLabelShown ? undefined : label}
          aria-autocomplete="list"
          aria-expanded={hasOptions}
          aria-controls={hasOptions ? listId : undefined}
          aria-activedescendant={marked === null ? undefined : toOptionId(listId, marked)}
          aria-describedby={described.length === 0 ? undefined : described.join(" ")}
          aria-invalid={problem === null ? undefined : true}
          placeholder={placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck="false"
          dir="auto"
          value={text}
          data-focus={focusName}
          onChange={({ target: { value } }) => {
            waiting.current = null;
            setPointedAt(null);
            onText(value);
            onOpenChange(true);
          }}
          onKeyDown={press}
          onBlur={leave}
        />
      </div>
      {isShown ? (
        <SuggestionList
          id={listId}
          field={field}
          groups={groups}
          marked={marked}
          empty={empty}
          onChoose={(key) => choose(key, "click")}
        />
      ) : null}
      <ResultCount count={isShown && isAnswered ? options.length : null} />
      {problem === null ? null : (
        <p className="cx-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
