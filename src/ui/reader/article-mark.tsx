import { type KeyboardEvent, useId } from "react";
import { EMPTY_SHARED } from "../../app/state/state.ts";
import { encodeShared } from "../../app/url/codec.ts";
import type { PassageDetail } from "../../core/evidence/details.ts";

/** Coded words of an article: a link to what was coded from them, which the link's description names. */
export function ArticleMark({
  start,
  words,
  coded,
  isStop,
  isCurrent,
  isOwn,
  onOpen,
  onPress,
}: {
  readonly start: number;
  readonly words: string;
  readonly coded: readonly PassageDetail[];
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  /** They bear on what is selected. */
  readonly isOwn: boolean;
  readonly onOpen: () => void;
  readonly onPress: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const id = useId();
  const [first] = coded;
  if (first === undefined) return words;
  const relations = [...new Set(coded.map((passage) => passage.words))];
  const shared = { ...EMPTY_SHARED, selection: { kind: "relation" as const, id: first.relation } };
  return (
    <mark
      className="cx-coded"
      data-own={isOwn}
      data-current={isCurrent}
      data-contested={coded.some(({ certainty }) => certainty === "contested")}
    >
      <a
        href={`#${encodeShared(shared)}`}
        data-start={start}
        tabIndex={isStop ? 0 : -1}
        title={relations.join("\n")}
        aria-describedby={id}
        aria-current={isCurrent ? "location" : undefined}
        onKeyDown={onPress}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        {words}
      </a>
      <span id={id} hidden>
        {relations.length === 1
          ? `Coded as: ${relations[0]}`
          : `Coded as ${relations.length} relations: ${relations.join("; ")}`}
      </span>
    </mark>
  );
}
