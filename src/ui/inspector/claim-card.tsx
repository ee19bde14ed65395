import type { ClaimDetail } from "../../core/evidence/details.ts";
import { CitationList, NamedSources } from "./citation-list.tsx";
import { ClaimHistory, ClaimTools } from "./claim-tools.tsx";
import { NameList, Voices } from "./voices.tsx";

/** One article's statement: paraphrase, date, who says and who denies it, figures, and where it stands. */
export function ClaimCard({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <li className="cx-claim">
      <p dir="auto">{claim.says}</p>
      <p className="cx-mute">
        {claim.when ?? "undated"}
        {claim.basis === null ? "" : ` (date: ${claim.basis})`}
      </p>
      <Voices claim={claim} />
      {claim.figures.length === 0 ? null : (
        <dl className="cx-attributes">
          {claim.figures.map((figure) => (
            <div key={figure.key}>
              <dt>{figure.label}</dt>
              <dd>{figure.links.length > 0 ? <NameList entities={figure.links} /> : figure.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {claim.rivals === null ? null : (
        <p className="cx-note">One of several claims that cannot all be true ({claim.rivals}).</p>
      )}
      <ClaimHistory claim={claim} />
      {claim.note === null ? null : <p className="cx-note">{claim.note}</p>}
      <CitationList evidence={claim.evidence} />
      <NamedSources sources={claim.sources} />
      <ClaimTools claim={claim} />
    </li>
  );
}
