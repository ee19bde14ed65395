import { CERTAINTY_WORDS } from "../../app/base/words.ts";
import type { RelationDetail } from "../../core/evidence/details.ts";
import { useData } from "../base/explorer-context.ts";
import { HiddenNote } from "../legend/hidden-note.tsx";
import { NoteEditor } from "../notes/note-editor.tsx";
import { EntityLink } from "../primitives/entity-link.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import { MentionWalk } from "../reader/mention-walk.tsx";
import { Attributes } from "./attributes.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { Figures } from "./figure-table.tsx";
import { Head } from "./head.tsx";

/** One relation: its sentence, how sure it is, the figures side by side, and every claim under it. */
export function RelationView({ relation }: { readonly relation: RelationDetail }) {
  const family = useData((data) =>
    data.opened?.overview.ontology.families.find(({ id }) => id === relation.family),
  );
  const certainty = CERTAINTY_WORDS[relation.certainty];
  const articles =
    relation.documents.length === 0
      ? null
      : `${relation.documents.length === 1 ? "article" : "articles"} ${relation.documents.join(", ")}`;
  const facts = [relation.when ?? "undated", articles].filter((fact) => fact !== null);
  return (
    <div className="cx-detail">
      <Head
        above={
          <p className="cx-kind">
            <LineSample family={relation.family} certainty={relation.certainty} arrow={relation.directed} />
            {family?.label ?? "Relation"}
          </p>
        }
      >
        <EntityLink id={relation.source.id} name={relation.source.name} /> {relation.label}{" "}
        <EntityLink id={relation.target.id} name={relation.target.name} />
      </Head>
      <HiddenNote
        target={{ kind: "relation", id: relation.id }}
        ends={[relation.source.id, relation.target.id]}
      />
      <p>{facts.join(" · ")}</p>
      <p className="cx-mute cx-certainty">
        <LineSample certainty={relation.certainty} />{" "}
        <strong className="cx-badge" data-certainty={relation.certainty}>
          {certainty.label}
        </strong>{" "}
        {certainty.meaning}
      </p>
      <MentionWalk />
      <NoteEditor subject={{ on: "relation", id: relation.id }} />
      <Figures relation={relation} />
      {relation.claims.length === 0 ? (
        <p className="cx-mute">The file gives no evidence for this relation.</p>
      ) : (
        <>
          <h3>
            {relation.claims.length} {relation.claims.length === 1 ? "claim" : "claims"}
          </h3>
          <ol className="cx-claims">
            {relation.claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </ol>
        </>
      )}
      <Attributes attributes={relation.attributes} />
    </div>
  );
}
