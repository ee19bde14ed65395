import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Hit } from "../../core/engine.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { HitWords } from "./hit-words.tsx";
import { ListKeeper } from "./list-keeper.tsx";
import { useEntitySearch } from "./use-entity-search.ts";

interface Props {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly placeholder: string;
  /** Name of the entity that the field holds; empty while it holds none. */
  readonly value: string;
  readonly onChoose: (id: EntityId) => void;
  /** The field was emptied. */
  readonly onClear?: () => void;
  /** Further things to choose, offered after the entities. */
  readonly more?: readonly Hit[];
  /** What is wrong with what the field holds. */
  readonly fault?: string | null;
  /** What focus requests call this field. */
  readonly focusName?: string;
}

const NO_HITS: readonly Hit[] = [];

/** Whether the name, or what it is matched by, begins with a text that is long enough to mean it. */
function startsWith({ name, matched }: Hit, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted.length > 2 && [name, matched].some((each) => each.toLowerCase().startsWith(wanted));
}

/** A field that finds an entity by any of its names, with suggestions while typing. Enter takes the first. */
export function EntityComboBox({
  label,
  isLabelShown = false,
  placeholder,
  value,
  onChoose,
  onClear,
  more = NO_HITS,
  fault = null,
  focusName,
}: Props) {
  const [text, setText] = useState(value);
  const [shownValue, setShownValue] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const waiting = useRef<"enter" | "leave" | null>(null);
  const problemId = useId();
  const isEdited = text !== value;
  const { hits: found, answered } = useEntitySearch(isEdited ? text : "");
  const hits = isEdited ? [...found, ...more.filter((hit) => startsWith(hit, text))] : found;
  const isAnswered = answered === text;

  // The field follows its entity: chosen elsewhere, swapped, or taken away.
  if (shownValue !== value) {
    setShownValue(value);
    setText(value);
    setProblem(null);
    setTyping(false);
  }

  const choose = (hit: Hit) => {
    waiting.current = null;
    setTyping(false);
    setProblem(null);
    setText(value === "" || value === hit.name ? value : text);
    onChoose(hit.id);
  };
  const settle = (how: "enter" | "leave") => {
    waiting.current = null;
    const wanted = text.trim().toLowerCase();
    const exact = hits.filter((hit) => hit.matched.toLowerCase() === wanted);
    const fitting = exact.length > 0 ? exact : hits;
    const [first] = fitting;
    if (first === undefined) setProblem(`Nothing here is called “${text.trim()}”.`);
    else if (how === "enter" || fitting.length === 1) choose(first);
    else setProblem(`“${text.trim()}” fits several names. Choose one.`);
  };
  const settleSoon = (how: "enter" | "leave") => {
    if (!isEdited || text.trim() === "") return;
    if (isAnswered) settle(how);
    else waiting.current = how;
  };

  // Enter, or the way out of the field, came before the suggestions did.
  useEffect(() => {
    if (isAnswered && waiting.current !== null) settle(waiting.current);
  });

  const shownProblem = problem ?? (isEdited ? null : fault);

  const pressEnter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter") return;
    const isOnSuggestion =
      event.target instanceof Element && event.target.hasAttribute("aria-activedescendant");
    // The field itself goes on to close its list, or takes the suggestion that the keys stand on.
    if (!isOnSuggestion) settleSoon("enter");
  };

  const leave = () => {
    if (text.trim() === "") setText(value);
    else settleSoon("leave");
  };

  return (
    <div className="cx-combo" onKeyDownCapture={pressEnter}>
      <ComboBox
        {...(isLabelShown ? {} : { "aria-label": label })}
        items={isEdited ? hits : []}
        inputValue={text}
        onInputChange={(next) => {
          setText(next);
          setTyping(next.trim() !== "");
          setProblem(null);
          if (next === "" && value !== "") onClear?.();
        }}
        selectedKey={null}
        onSelectionChange={(key) => {
          const hit = hits.find(({ id }) => id === key);
          if (hit !== undefined) choose(hit);
        }}
        onBlur={leave}
        menuTrigger="manual"
        onOpenChange={(isOpen) => {
          if (!isOpen) setTyping(false);
        }}
        allowsCustomValue
        allowsEmptyCollection
      >
        <ListKeeper isWanted={isTyping} />
        {isLabelShown ? <Label>{label}</Label> : null}
        <Input
          className="cx-field"
          placeholder={placeholder}
          autoComplete="off"
          spellCheck="false"
          dir="auto"
          aria-describedby={shownProblem === null ? undefined : problemId}
          {...(focusName === undefined ? {} : { "data-focus": focusName })}
        />
        <Popover className="cx-popover" offset={4}>
          <section className="cx-results" aria-label="Results">
            <ListBox<Hit>
              className="cx-listbox"
              renderEmptyState={() => (
                <p className="cx-mute cx-option">{isAnswered ? "No such name" : "Searching …"}</p>
              )}
            >
              {(hit) => (
                <ListBoxItem className="cx-option" id={hit.id} textValue={hit.name}>
                  <HitWords hit={hit} />
                </ListBoxItem>
              )}
            </ListBox>
          </section>
        </Popover>
      </ComboBox>
      {shownProblem === null ? null : (
        <p className="cx-problem" id={problemId} role="alert">
          {shownProblem}
        </p>
      )}
    </div>
  );
}
