import { nameSources } from "../../app/base/words.ts";
import { toKeyWords } from "../../app/commands/commands.ts";
import { assertNever } from "../../core/model/result.ts";
import type { Range } from "../../core/search/found.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { Icon } from "../primitives/icon.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import { HitWords } from "./hit-words.tsx";
import type { SearchResult } from "./results.ts";

/** A text with the ranges that matched marked. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  let end = 0;
  const parts = marks.flatMap(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return [before, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return (
    <bdi>
      {parts}
      {text.slice(end)}
    </bdi>
  );
}

const Hidden = () => <span className="cx-mute cx-option-type">filtered out</span>;

function RelationRow({ hit, isHidden }: Extract<SearchResult, { readonly kind: "relation" }>) {
  const noun = useSourceNoun();
  const facts = [hit.when, nameSources(noun, hit.documents)].filter((fact) => fact !== null);
  return (
    <>
      <LineSample family={hit.family} certainty={hit.certainty} arrow={hit.directed} />
      <span className="cx-option-name">
        <bdi>{hit.source.name}</bdi> <span className="cx-verb">{hit.verb}</span> <bdi>{hit.target.name}</bdi>
        {facts.length === 0 ? null : <span className="cx-option-facts">{facts.join(" · ")}</span>}
      </span>
      {isHidden ? <Hidden /> : null}
    </>
  );
}

/** What one line of the search's list says. */
export function ResultRow({ result }: { readonly result: SearchResult }) {
  const noun = useSourceNoun();
  switch (result.kind) {
    case "entity":
      return <HitWords hit={result.hit}>{result.isHidden ? <Hidden /> : null}</HitWords>;
    case "relation":
      return <RelationRow {...result} />;
    case "claim":
      return (
        <>
          <span className="cx-option-name cx-option-passage">
            <Marked text={result.hit.says} marks={result.hit.marks} />
            <span className="cx-option-facts">{nameSources(noun, result.hit.documents)}</span>
          </span>
          {result.isHidden ? <Hidden /> : null}
        </>
      );
    case "note":
      return (
        <>
          <Icon name="note" />
          <span className="cx-option-name cx-option-passage">
            <Marked text={result.hit.note.text} marks={result.hit.marks} />
            <span className="cx-option-facts">
              <bdi>{result.hit.subject}</bdi>
            </span>
          </span>
        </>
      );
    case "command":
      return (
        <>
          <span className="cx-option-name">
            {result.command.label}
            {result.obstacle === null ? null : <span className="cx-option-facts">{result.obstacle}</span>}
          </span>
          {result.command.keys.slice(0, 1).map((key) => (
            <kbd key={key}>{toKeyWords(key)}</kbd>
          ))}
        </>
      );
    default:
      return assertNever(result);
  }
}
