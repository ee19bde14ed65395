import type { EvidenceDetail } from "../../core/evidence/details.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { ReadButton } from "../reader/read-button.tsx";
import { PassageQuote } from "./passage-quote.tsx";

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
