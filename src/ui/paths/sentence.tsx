import type { SentencePart } from "../../core/paths/query.ts";
import { EntityLink } from "../primitives/entity-link.tsx";

function Part({ part }: { readonly part: SentencePart }) {
  if (part.kind === "text") return part.text;
  if (part.kind === "entity") return <EntityLink id={part.id} name={part.text} />;
  return (
    <sup>
      <a
        className="cx-citation"
        href={`#cx-note-${part.number}`}
        aria-label={`Note ${part.number}`}
        onClick={(event) => {
          // The address holds the state, so the jump is made by hand.
          event.preventDefault();
          document.getElementById(`cx-note-${part.number}`)?.focus();
        }}
      >
        {part.number}
      </a>
    </sup>
  );
}

/** The parts of a sentence never move, so their places are their names. */
const toKeyed = (parts: readonly SentencePart[]) =>
  parts.map((part, place) => ({
    key: `${place} ${part.kind}`,
    // A note stands close to its word.
    part:
      part.kind === "text" && parts[place + 1]?.kind === "citation"
        ? { ...part, text: part.text.trimEnd() }
        : part,
  }));

/** Steps in words: names open the entity, numbers lead to the note. */
export function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <p className="cx-sentence" dir="auto">
      {toKeyed(parts).map(({ key, part }) => (
        <Part key={key} part={part} />
      ))}
    </p>
  );
}
