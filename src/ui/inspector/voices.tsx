import { MODALITY_WORDS, READING_WORDS, type SourceNoun, STANCE_LABELS } from "../../app/base/words.ts";
import type { ClaimDetail, EntityRef, ReadingDetail } from "../../core/evidence/details.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { EntityLink } from "../primitives/entity-link.tsx";
import { CitationList } from "./citation-list.tsx";

/** Links to some entities, as a list in a sentence. */
export function NameList({ entities }: { readonly entities: readonly EntityRef[] }) {
  return entities.map((entity, index) => (
    <span key={entity.id}>
      {index === 0 ? "" : index === entities.length - 1 ? " and " : ", "}
      <EntityLink id={entity.id} name={entity.name} />
    </span>
  ));
}

/** `article 1`, `sources 1 and 3`. */
function nameNumbers(noun: SourceNoun, all: readonly number[]): string {
  const numbers = [...new Set(all)].sort((a, b) => a - b);
  return `${noun}${numbers.length === 1 ? "" : "s"} ${numbers.join(" and ")}`;
}

/** The one who speaks: somebody through the source, or the source itself in its own voice. */
function Speaker({ claim }: { readonly claim: ClaimDetail }) {
  const { modality, attributedTo, evidence } = claim;
  const sources = nameNumbers(
    useSourceNoun(),
    [...evidence, ...claim.sources].map(({ number }) => number),
  );
  const voice =
    modality === "attributed" ? null : <span className="cx-mute"> · {MODALITY_WORDS[modality]}</span>;
  if (attributedTo.length > 0)
    return (
      <>
        <NameList entities={attributedTo} />, in {sources}
        {voice}
      </>
    );
  return (
    <>
      {modality === "attributed"
        ? `Somebody who is not named, in ${sources}`
        : `${sources.charAt(0).toUpperCase()}${sources.slice(1)}`}
      {voice}
    </>
  );
}

/** The program that read a claim, from what, and how it came to it. */
function Reading({ claim, reading }: { readonly claim: ClaimDetail; readonly reading: ReadingDetail }) {
  const { maker, method, confidence } = reading;
  const noun = useSourceNoun();
  const numbers = [...claim.evidence, ...claim.sources].map(({ number }) => number);
  const from = numbers.length === 0 ? "a source that it does not name" : nameNumbers(noun, numbers);
  const facts = [
    ...(method === null ? [] : [READING_WORDS[method]]),
    ...(confidence === null
      ? []
      : [`confidence ${confidence.toLocaleString("en", { maximumFractionDigits: 2 })}`]),
  ];
  return (
    <>
      {maker ?? "A program"} read this from {from}
      {facts.length === 0 ? null : <span className="cx-mute"> · {facts.join(" · ")}</span>}
    </>
  );
}

/** Who makes a claim, in which voice, and who confirms, denies or disputes it, each with the passage. */
export function Voices({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <dl className="cx-attributes">
      {claim.reading === null ? null : (
        <div>
          <dt>Read by</dt>
          <dd>
            <Reading claim={claim} reading={claim.reading} />
          </dd>
        </div>
      )}
      {claim.record.ground === "own-knowledge" ? (
        <div>
          <dt>Own knowledge</dt>
          <dd>of {claim.record.codedBy ?? "somebody"}, without a source</dd>
        </div>
      ) : claim.reading !== null && claim.attributedTo.length === 0 ? null : (
        <div>
          <dt>Said by</dt>
          <dd>
            <Speaker claim={claim} />
          </dd>
        </div>
      )}
      {claim.stances.map(({ by, stance, evidence }) => (
        <div
          key={`${by.id} ${stance}`}
          className="cx-stance"
          data-against={stance === "denies" || stance === "disputes"}
        >
          <dt>{STANCE_LABELS[stance]}</dt>
          <dd>
            <EntityLink id={by.id} name={by.name} />
            <CitationList evidence={evidence} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
