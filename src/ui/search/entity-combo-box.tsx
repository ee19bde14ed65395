import { useState } from "react";
import type { EntityId } from "../../core/model/ids.ts";
import type { EntityHit } from "../../core/search/found.ts";
import { HitWords } from "./hit-words.tsx";
import { type GoingOn, type Settling, SuggestField } from "./suggest-field.tsx";
import { useEntitySearch } from "./use-entity-search.ts";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** Name of the entity that the field holds; empty while it holds none. */
  readonly value: string;
  readonly onChoose: (id: EntityId) => void;
  /** The reader has chosen and asks for what comes next. */
  readonly onGoOn?: (how: GoingOn) => void;
  readonly onEnterEmpty?: () => void;
  /** The field was emptied. */
  readonly onClear?: () => void;
  /** Further things to choose, offered after the entities. */
  readonly more?: readonly EntityHit[];
  /** What is wrong with what the field holds. */
  readonly fault?: string | null;
  /** What focus requests call this field. */
  readonly focusName?: string;
}

const NO_HITS: readonly EntityHit[] = [];

/** Whether the name, or what it is matched by, begins with a text that is long enough to mean it. */
function startsWith({ name, matched }: EntityHit, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted.length > 2 && [name, matched].some((each) => each.toLowerCase().startsWith(wanted));
}

/** A field that finds an entity by any of its names, with suggestions while typing. Enter takes the first. */
export function EntityComboBox({
  label,
  placeholder,
  value,
  onChoose,
  onGoOn,
  onEnterEmpty,
  onClear,
  more = NO_HITS,
  fault = null,
  focusName,
}: Props) {
  const [text, setText] = useState(value);
  const [shownValue, setShownValue] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const isEdited = text !== value;
  const { hits: found, answered } = useEntitySearch(isEdited ? text : "");
  const hits = isEdited ? [...found, ...more.filter((hit) => startsWith(hit, text))] : found;
  const isAnswered = !isEdited || answered === text;

  // The field follows its entity: chosen elsewhere, swapped, or taken away.
  if (shownValue !== value) {
    setShownValue(value);
    setText(value);
    setProblem(null);
    setOpen(false);
  }

  const choose = (hit: EntityHit) => {
    setOpen(false);
    setProblem(null);
    setText(value === "" || value === hit.name ? value : text);
    onChoose(hit.id);
  };
  const fail = (words: string) => {
    setOpen(false);
    setProblem(words);
    return false;
  };
  const settle = (how: Settling) => {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") setText(value);
    if (wanted === "" || !isEdited) return true;
    const exact = hits.filter((hit) => hit.matched.toLowerCase() === wanted);
    const fitting = exact.length > 0 ? exact : hits;
    const [first] = fitting;
    if (first === undefined) return fail(`Nothing here is called “${text.trim()}”.`);
    if (how !== "enter" && fitting.length > 1)
      return fail(`“${text.trim()}” fits several names. Choose one.`);
    choose(first);
    return true;
  };

  return (
    <SuggestField
      label={label}
      isLabelShown
      placeholder={placeholder}
      text={text}
      onText={(next) => {
        setText(next);
        setProblem(null);
        if (next === "" && value !== "") onClear?.();
      }}
      isOpen={isOpen && isEdited}
      onOpenChange={setOpen}
      groups={
        hits.length === 0
          ? []
          : [
              {
                id: "entities",
                suggestions: hits.map((hit) => ({ key: hit.id, row: <HitWords hit={hit} /> })),
              },
            ]
      }
      isAnswered={isAnswered}
      empty={<p className="cx-mute cx-option">{isAnswered ? "No such name" : "Searching …"}</p>}
      onChoose={(key) => {
        const hit = hits.find(({ id }) => id === key);
        if (hit !== undefined) choose(hit);
      }}
      onSettle={settle}
      onGoOn={onGoOn}
      onEnterEmpty={onEnterEmpty}
      takesOnTab
      problem={problem ?? (isEdited ? null : fault)}
      focusName={focusName}
    />
  );
}
