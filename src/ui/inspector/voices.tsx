import { MODALITY_WORDS, STANCE_LABELS } from "../../app/base/words.ts";
import type { ClaimDetail, EntityRef, EvidenceDetail } from "../../core/evidence/details.ts";
import { EntityLink } from "../primitives/entity-link.tsx";
import { Citations } from "./citations.tsx";

/** Links to some entities, as a list in a sentence. */
export function Names({ entities }: { readonly entities: readonly EntityRef[] }) {
  return entities.map((entity, index) => (
    <span key={entity.id}>
      {index === 0 ? "" : index === entities.length - 1 ? " and " : ", "}
      <EntityLink id={entity.id} name={entity.name} />
    </span>
  ));
}

/** `article 1`, `articles 1 and 3`. */
function toArticles(evidence: readonly EvidenceDetail[]): string {
  const numbers = [...new Set(evidence.map(({ number }) => number))].sort((a, b) => a - b);
  return `${numbers.length === 1 ? "article" : "articles"} ${numbers.join(" and ")}`;
}

/** The one who speaks: somebody through the article, or the article itself in its own voice. */
function Speaker({ claim }: { readonly claim: ClaimDetail }) {
  const { modality, attributedTo, evidence } = claim;
  const articles = toArticles(evidence);
  const voice =
    modality === "attributed" ? null : <span className="cx-mute"> · {MODALITY_WORDS[modality]}</span>;
  if (attributedTo.length > 0)
    return (
      <>
        <Names entities={attributedTo} />, in {articles}
        {voice}
      </>
    );
  return (
    <>
      {modality === "attributed"
        ? `Somebody who is not named, in ${articles}`
        : `${articles.charAt(0).toUpperCase()}${articles.slice(1)}`}
      {voice}
    </>
  );
}

/** Who makes a claim, in which voice, and who confirms, denies or disputes it, each with the passage. */
export function Voices({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <dl className="cx-attributes">
      <div>
        <dt>Said by</dt>
        <dd>
          <Speaker claim={claim} />
        </dd>
      </div>
      {claim.stances.map(({ by, stance, evidence }) => (
        <div
          key={`${by.id} ${stance}`}
          className="cx-stance"
          data-against={stance === "denies" || stance === "disputes"}
        >
          <dt>{STANCE_LABELS[stance]}</dt>
          <dd>
            <EntityLink id={by.id} name={by.name} />
            <Citations evidence={evidence} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
