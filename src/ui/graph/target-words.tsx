import { useEffect, useState } from "react";
import { typeLabel } from "../../app/selectors/cursor-words.ts";
import { rolesOf } from "../../app/selectors/roles.ts";
import { countNeighbours, entityName, typeOf } from "../../app/selectors/selectors.ts";
import { countNoun } from "../../core/base/count-noun.ts";
import type { RelationDetail } from "../../core/evidence/details.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { wordOwnKnowledge } from "../../core/model/claim-ground.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import { assertNever } from "../../core/model/result.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { Glyph } from "../primitives/glyph.tsx";
import { lazyPart } from "../primitives/lazy-part.ts";
import { LineSample } from "../primitives/line-sample.tsx";
import { Loaded } from "../primitives/loaded.tsx";

const PairWords = lazyPart(() => import("./pair-words.tsx"));

/** Somebody with more ties than this is no office-holder, and takes long to describe. */
const MANY = 200;

/** Offices held in the period that the filter leaves, as `president (2020) · Israel`. */
function useRoles(id: EntityId, ties: number): readonly string[] {
  const { engine, actions } = useExplorer();
  const lens = useAppState((state) => state.shared.lens);
  const types = useData((data) => data.opened?.overview.ontology.relationTypes);
  const [roles, setRoles] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = ties <= MANY;
    if (!isWanted) return;
    engine
      .entity(id, lens)
      .then((found) => {
        if (!isWanted || found === null) return;
        setRoles(rolesOf(found, types ?? []).map(({ role, other }) => `${role ?? ""} · ${other.name}`));
      })
      .catch(() => actions.report("The entity could not be read."));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, id, lens, types, ties]);
  return roles;
}

function EntityWords({ id }: { readonly id: EntityId }) {
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const { shown, total } = countNeighbours(opened, view, id);
  const type = typeOf(opened, id) ?? "";
  const roles = useRoles(id, total);
  return (
    <>
      <Glyph type={type} size={16} />
      <div>
        <strong>
          <bdi>{entityName(opened, id)}</bdi>
        </strong>
        <p className="cx-mute">
          {typeLabel(opened, type)} · {shown === total ? total : `${shown} of ${total}`}{" "}
          {total === 1 ? "neighbour" : "neighbours"}
          {shown === total ? "" : " shown"}
        </p>
        {roles.map((role) => (
          <p key={role} dir="auto">
            {role}
          </p>
        ))}
      </div>
    </>
  );
}

function RelationWords({ id }: { readonly id: RelationId }) {
  const noun = useSourceNoun();
  const { engine, actions } = useExplorer();
  const [relation, setRelation] = useState<RelationDetail | null>(null);
  useEffect(() => {
    let isWanted = true;
    engine
      .relation(id)
      .then((found) => {
        if (isWanted) setRelation(found);
      })
      .catch(() => actions.report("The relation could not be read."));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, id]);
  if (relation === null) return null;
  const count = relation.documents.length;
  const own = relation.claims.map(({ record }) => wordOwnKnowledge(record));
  const [ground = null] = own.includes(null) ? [] : own;
  const facts = [
    relation.when,
    ground ?? CERTAINTY_WORDS[relation.certainty].label,
    count === 0 ? null : countNoun(count, noun),
  ].filter((fact) => fact !== null);
  return (
    <>
      <LineSample family={relation.family} certainty={relation.certainty} arrow={relation.directed} />
      <div>
        <strong>
          <bdi>{relation.source.name}</bdi> {relation.phrase.verb} <bdi>{relation.target.name}</bdi>{" "}
          {relation.phrase.after}
        </strong>
        <p className="cx-mute">{facts.join(" · ")}</p>
      </div>
    </>
  );
}

export type Target =
  | { readonly kind: "entity"; readonly id: EntityId }
  | { readonly kind: "relation"; readonly id: RelationId }
  | { readonly kind: "pair"; readonly ids: readonly [EntityId, EntityId] };

/** What a mark or a line on the canvas is, in a few words. */
export function TargetWords({ target }: { readonly target: Target }) {
  switch (target.kind) {
    case "entity":
      return <EntityWords key={target.id} id={target.id} />;
    case "relation":
      return <RelationWords key={target.id} id={target.id} />;
    case "pair":
      return (
        <Loaded what="The list" waiting={null}>
          <PairWords ids={target.ids} />
        </Loaded>
      );
    default:
      return assertNever(target);
  }
}
