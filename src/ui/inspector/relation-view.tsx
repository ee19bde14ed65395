import { nameSources } from "../../app/base/words.ts";
import type { RelationDetail } from "../../core/evidence/details.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { useData } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { HiddenNote } from "../legend/hidden-note.tsx";
import { NoteEditor } from "../notes/note-editor.tsx";
import { EntityLink } from "../primitives/entity-link.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import { SourceLink } from "../primitives/source-link.tsx";
import { MentionWalk } from "../reader/mention-walk.tsx";
import { AttributeList } from "./attribute-list.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { Figures } from "./figure-table.tsx";
import { Head } from "./head.tsx";
import { RelationTools } from "./relation-tools.tsx";

/** The sources that a file names for a relation, where it says no more of them. */
function NamedSources({ numbers }: { readonly numbers: readonly number[] }) {
  const documents = useData((data) => data.opened?.overview.documents);
  if (numbers.length === 0) return null;
  return (
    <>
      <h3>Sources</h3>
      <ol className="cx-documents">
        {numbers.map((number) => {
          const document = documents?.[number - 1];
          return document === undefined ? null : (
            <li key={number}>
              <span className="cx-number">{number}</span>
              <SourceLink document={document} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** One relation: its sentence, how sure it is, the figures side by side, and every claim under it. */
export function RelationView({ relation }: { readonly relation: RelationDetail }) {
  const family = useData((data) =>
    data.opened?.overview.ontology.families.find(({ id }) => id === relation.family),
  );
  const certainty = CERTAINTY_WORDS[relation.certainty];
  const sources = nameSources(useSourceNoun(), relation.documents);
  const facts = [relation.when ?? "undated", sources].filter((fact) => fact !== null);
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
        <EntityLink id={relation.source.id} name={relation.source.name} /> {relation.phrase.verb}{" "}
        <EntityLink id={relation.target.id} name={relation.target.name} /> {relation.phrase.after}
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
        <NamedSources numbers={relation.documents} />
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
      <RelationTools relation={relation} />
      <AttributeList attributes={relation.attributes} />
    </div>
  );
}
