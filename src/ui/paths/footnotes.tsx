import { toOwnCitations } from "../../app/selectors/cite-document.ts";
import { citeDocument } from "../../core/evidence/cite-document.ts";
import type { ClaimId, RelationId } from "../../core/model/ids.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useAppState, useData } from "../base/explorer-context.ts";
import { RelationLink } from "../primitives/relation-link.tsx";
import { SourceLink } from "../primitives/source-link.tsx";
import { PassageQuote } from "../reader/passage-quote.tsx";
import { ReadButton } from "../reader/read-button.tsx";

/** Relation that each claim of the answer supports. */
function toRelationOf(answer: PathAnswer): ReadonlyMap<ClaimId, RelationId> {
  const relationOf = new Map<ClaimId, RelationId>();
  for (const { steps } of answer.tree === undefined ? answer.paths : [...answer.paths, answer.tree])
    for (const step of steps)
      for (const relation of step.relations)
        for (const claim of relation.claims) relationOf.set(claim, relation.id);
  return relationOf;
}

/** The numbered sources of the cards above. */
export function Footnotes({ answer }: { readonly answer: PathAnswer }) {
  const documents = useData((data) => data.opened?.overview.documents) ?? [];
  const notes = useAppState((state) => state.shared.notes);
  if (answer.citations.length === 0) return null;
  const relationOf = toRelationOf(answer);
  const ids = new Set(answer.citations.map(({ document }) => document));
  const cited = documents.filter(({ id }) => ids.has(id));
  return (
    <section className="cx-notes">
      <h3>Notes</h3>
      <ol>
        {answer.citations.map((citation) => {
          const { url } = citation;
          const relation = citation.claim === null ? citation.relation : relationOf.get(citation.claim);
          return (
            <li key={citation.number} value={citation.number} id={`cx-note-${citation.number}`} tabIndex={-1}>
              {url !== undefined ? (
                <SourceLink document={{ label: citation.label, title: null, url }} />
              ) : relation === undefined ? (
                citation.label
              ) : (
                <RelationLink id={relation}>{citation.label}</RelationLink>
              )}
              {citation.says === "" ? null : (
                <>
                  : <span dir="auto">{citation.says}</span>
                </>
              )}{" "}
              <ReadButton id={citation.document} at={citation.start} where={citation.label} />
              {citation.passage === undefined ? null : <PassageQuote passage={citation.passage} />}
              {citation.exact === undefined ? null : (
                <blockquote className="cx-passage" dir="auto">
                  {citation.exact}
                </blockquote>
              )}
            </li>
          );
        })}
      </ol>
      <div className="cx-note-sources">
        {cited.map((document) => (
          <p key={document.id} dir="auto">
            {citeDocument(document, toOwnCitations(notes))}
          </p>
        ))}
      </div>
    </section>
  );
}
