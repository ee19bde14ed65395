import type { EvidenceDetail } from "../../core/evidence/details.ts";
import { ReadButton } from "../reader/read-button.tsx";
import { PassageQuote } from "./passage-quote.tsx";

/** Where a claim stands, exactly enough to find the passage in the article, and the passage itself once it is attached. */
export function Citations({ evidence }: { readonly evidence: readonly EvidenceDetail[] }) {
  return (
    <ul className="cx-citations">
      {evidence.map((passage) => (
        <li key={`${passage.document} ${passage.start} ${passage.end}`}>
          Article {passage.number}, paragraph {passage.paragraph}
          <span className="cx-mute" title={`SHA-256 of the passage: ${passage.sha256}`}>
            {" "}
            characters {passage.start}–{passage.end}
          </span>{" "}
          <ReadButton
            id={passage.document}
            at={passage.start}
            where={`Article ${passage.number}, paragraph ${passage.paragraph}`}
          />
          <PassageQuote passage={passage} />
        </li>
      ))}
    </ul>
  );
}
