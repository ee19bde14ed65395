import { MODALITY_WORDS, STANCE_WORDS } from "../../app/words.ts";
import type { ClaimDetail, EntityRef, EvidenceDetail } from "../../core/engine.ts";
import { EntityLink } from "../primitives/entity-link.tsx";

function Names({ entities }: { readonly entities: readonly EntityRef[] }) {
  return entities.map((entity, index) => (
    <span key={entity.id}>
      {index === 0 ? "" : index === entities.length - 1 ? " and " : ", "}
      <EntityLink id={entity.id} name={entity.name} />
    </span>
  ));
}

/** Where a claim stands, exactly enough to find the passage in the article. */
function Citations({ evidence }: { readonly evidence: readonly EvidenceDetail[] }) {
  return (
    <ul className="cx-citations">
      {evidence.map((passage) => (
        <li key={`${passage.document} ${passage.start} ${passage.end}`}>
          Article {passage.number}, paragraph {passage.paragraph}
          <span className="cx-mute" title={`SHA-256 of the passage: ${passage.sha256}`}>
            {" "}
            characters {passage.start}–{passage.end}
          </span>
          {passage.exact === undefined ? null : <q dir="auto">{passage.exact}</q>}
        </li>
      ))}
    </ul>
  );
}

/** Who makes the claim, in which voice. */
function Voice({ claim }: { readonly claim: ClaimDetail }) {
  const words = MODALITY_WORDS[claim.modality];
  if (claim.attributedTo.length === 0)
    return <>{claim.modality === "attributed" ? "Somebody else's words" : words}</>;
  return (
    <>
      {claim.modality === "attributed" ? `${words} ` : `${words}, according to `}
      <Names entities={claim.attributedTo} />
    </>
  );
}

/** One article's statement: paraphrase, voice, date, figures, who denies it, and where it stands. */
export function ClaimCard({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <li className="cx-claim">
      <p dir="auto">{claim.says}</p>
      <p className="cx-mute">
        <Voice claim={claim} />
        {claim.when === null ? "" : ` · ${claim.when}`}
        {claim.basis === null ? "" : ` (date: ${claim.basis})`}
      </p>
      {claim.figures.length === 0 ? null : (
        <dl className="cx-attributes">
          {claim.figures.map((figure) => (
            <div key={figure.key}>
              <dt>{figure.label}</dt>
              <dd>{figure.links.length > 0 ? <Names entities={figure.links} /> : figure.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {claim.stances.map(({ by, stance, evidence }) => (
        <div key={`${by.id} ${stance}`} className="cx-stance">
          <EntityLink id={by.id} name={by.name} /> {STANCE_WORDS[stance]}
          <Citations evidence={evidence} />
        </div>
      ))}
      {claim.rivals === null ? null : (
        <p className="cx-note">One of several claims that cannot all be true ({claim.rivals}).</p>
      )}
      {claim.note === null ? null : <p className="cx-note">{claim.note}</p>}
      <Citations evidence={claim.evidence} />
    </li>
  );
}
