import { NAME_KIND_WORDS } from "../../app/base/words.ts";
import { isOfDatabase } from "../../app/selectors/is-of-database.ts";
import { rolesOf } from "../../app/selectors/roles.ts";
import { entityName } from "../../app/selectors/selectors.ts";
import type { EntityDetail } from "../../core/evidence/details.ts";
import type { Name } from "../../core/model/dataset.ts";
import { toEntityId } from "../../core/model/ids.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { HiddenNote } from "../legend/hidden-note.tsx";
import { NoteEditor } from "../notes/note-editor.tsx";
import { EntityLink } from "../primitives/entity-link.tsx";
import { Glyph } from "../primitives/glyph.tsx";
import { RelationLink } from "../primitives/relation-link.tsx";
import { MentionWalk } from "../reader/mention-walk.tsx";
import { AttributeList } from "./attribute-list.tsx";
import { EntityTools } from "./entity-tools.tsx";
import { Head } from "./head.tsx";
import { RelationGroups } from "./relation-groups.tsx";
import { TiesInDatabase } from "./ties-in-database.tsx";

/** One kind of name, or the names that one actor uses. */
interface NameGroup {
  readonly words: string;
  readonly usedBy: string | undefined;
  readonly names: readonly Name[];
}

function toNameGroups(entity: EntityDetail): readonly NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const name of entity.names) {
    if (name.text === entity.name) continue;
    const key = `${name.kind} ${name.usedBy ?? ""}`;
    const names = [...(groups.get(key)?.names ?? []), name];
    groups.set(key, { words: NAME_KIND_WORDS[name.kind], usedBy: name.usedBy, names });
  }
  return [...groups.values()];
}

/** Who uses a contested name: an entity of the graph, or whatever the file says. */
function User({ id }: { readonly id: string }) {
  const opened = useData((data) => data.opened);
  const entity = toEntityId(id);
  return opened?.entityIndex.has(entity) ? <EntityLink id={entity} name={entityName(opened, entity)} /> : id;
}

/** Other names, together by what kind of name they are; contested ones with who uses them. */
function Names({ entity }: { readonly entity: EntityDetail }) {
  const groups = toNameGroups(entity);
  if (groups.length === 0) return null;
  return (
    <ul className="cx-names">
      {groups.map(({ words, usedBy, names }) => (
        <li key={`${words} ${usedBy ?? ""}`}>
          <span className="cx-mute">
            {words}
            {usedBy === undefined ? null : (
              <>
                , used by <User id={usedBy} />
              </>
            )}
            :{" "}
          </span>
          {names.map(({ text, language }, index) => (
            <span key={text}>
              {index === 0 ? "" : ", "}
              <bdi lang={language}>{text}</bdi>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Roles({ entity }: { readonly entity: EntityDetail }) {
  const types = useData((data) => data.opened?.overview.ontology.relationTypes);
  const held = rolesOf(entity, types ?? []);
  if (held.length === 0) return null;
  return (
    <ul className="cx-roles">
      {held.map(({ id, role, other }) => (
        <li key={id}>
          <RelationLink id={id}>{role}</RelationLink> · <EntityLink id={other.id} name={other.name} />
        </li>
      ))}
    </ul>
  );
}

/** Everything that is known of one entity. */
export function EntityView({ entity }: { readonly entity: EntityDetail }) {
  const { actions } = useExplorer();
  const type = useData((data) =>
    data.opened?.overview.ontology.entityTypes.find(({ id }) => id === entity.type),
  );
  const question = useAppState((state) => state.shared.path);
  const isInDatabase = useData(isOfDatabase);
  const hidden = entity.relations.filter((line) => !line.visible).length;
  const kind = [type?.label ?? entity.type, entity.subtype?.replaceAll("-", " ")].filter(
    (part) => part !== undefined,
  );
  return (
    <div className="cx-detail">
      <Head
        above={
          <p className="cx-kind">
            <Glyph type={entity.type} size={16} /> {kind.join(" · ")}
          </p>
        }
      >
        <bdi>{entity.name}</bdi>
      </Head>
      <HiddenNote target={{ kind: "entity", id: entity.id }} ends={[entity.id]} />
      {entity.summary === "" ? null : <p dir="auto">{entity.summary}</p>}
      <Roles entity={entity} />
      <Names entity={entity} />
      {entity.note === null ? null : <p className="cx-note">{entity.note}</p>}
      <div className="cx-tools">
        <button type="button" className="cx-button" onClick={() => actions.openPaths(entity.id, undefined)}>
          Paths from here
        </button>
        <button type="button" className="cx-button" onClick={() => actions.openPaths(undefined, entity.id)}>
          Paths to here
        </button>
        <button type="button" className="cx-button" onClick={() => actions.showAround([entity.id], 1)}>
          Show around
        </button>
        <button type="button" className="cx-button" onClick={() => actions.hide([entity.id])}>
          Hide
        </button>
        <button type="button" className="cx-button" onClick={() => actions.keepOnly([entity.id])}>
          Hide all others
        </button>
        {question === null || question.ends.includes(entity.id) ? null : (
          <button type="button" className="cx-button" onClick={() => actions.avoid(entity.id)}>
            Keep out of paths
          </button>
        )}
      </div>
      {isInDatabase ? <TiesInDatabase id={entity.id} /> : <EntityTools entity={entity} />}
      <MentionWalk />
      <NoteEditor subject={{ on: "entity", id: entity.id }} />
      <h3>
        {entity.relations.length} {entity.relations.length === 1 ? "relation" : "relations"}
        {hidden === 0 ? "" : `, ${hidden} hidden by the filter`}
      </h3>
      {entity.relations.length > 0 && hidden === entity.relations.length ? (
        <p className="cx-note">
          The filter leaves none of them.{" "}
          <button type="button" className="cx-link" onClick={() => actions.resetLens()}>
            Show everything
          </button>
        </p>
      ) : null}
      <RelationGroups lines={entity.relations} />
      {entity.mentions.length === 0 ? null : (
        <>
          <h3>Also mentioned in</h3>
          <ul className="cx-mentions">
            {entity.mentions.map(({ relation, says }) => (
              <li key={`${relation} ${says}`}>
                <RelationLink id={relation}>{says}</RelationLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <AttributeList attributes={entity.attributes} />
    </div>
  );
}
