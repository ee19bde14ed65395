import type { EvidenceDetail, SourceDetail } from "../../core/evidence/details.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { PassageQuote } from "../reader/passage-quote.tsx";
import { ReadButton } from "../reader/read-button.tsx";

/** Where a claim stands, exactly enough to find the passage in its source, and the passage itself once it is attached. */
export function CitationList({ evidence }: { readonly evidence: readonly EvidenceDetail[] }) {
  const heading = useSourceNoun() === "article" ? "Article" : "Source";
  return (
    <ul className="cx-citations">
      {evidence.map((passage) => (
        <li key={`${passage.document} ${passage.start} ${passage.end}`}>
          {heading} {passage.number}, paragraph {passage.paragraph}
          <span className="cx-mute" title={`SHA-256 of the passage: ${passage.sha256}`}>
            {" "}
            characters {passage.start}–{passage.end}
          </span>{" "}
          <ReadButton
            id={passage.document}
            at={passage.start}
            where={`${heading} ${passage.number}, paragraph ${passage.paragraph}`}
          />
          <PassageQuote passage={passage} />
        </li>
      ))}
    </ul>
  );
}

/** Sources that are named without a place in their text: what is quoted from them, and where in the maker's words. */
export function NamedSources({ sources }: { readonly sources: readonly SourceDetail[] }) {
  const heading = useSourceNoun() === "article" ? "Article" : "Source";
  if (sources.length === 0) return null;
  return (
    <ul className="cx-citations">
      {sources.map(({ document, number, place, exact }) => (
        <li key={`${document} ${place} ${exact}`}>
          {heading} {number}
          {place === undefined ? "" : `, ${place}`} <ReadButton id={document} />
          {exact === undefined ? null : (
            <blockquote className="cx-passage" dir="auto">
              {exact}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
