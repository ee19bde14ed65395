import { useState } from "react";
import type { EntityDetail } from "../../core/evidence/details.ts";
import { toEntityId } from "../../core/model/ids.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import type { EditPlan } from "../coding/sign-edits.ts";
import { useEdits } from "../coding/use-edits.ts";

/** The edits that delete an entity with all its relations. */
async function planDeletion(
  { engine }: ReturnType<typeof useExplorer>,
  entity: EntityDetail,
): Promise<readonly EditPlan[]> {
  const details = await Promise.all(entity.relations.map(({ id }) => engine.relation(id)));
  const plans = details.flatMap((relation): readonly EditPlan[] =>
    relation === null
      ? []
      : relation.claims.length === 0
        ? [{ kind: "relation.remove", relation: relation.id }]
        : relation.claims.map(({ id }) => ({ kind: "claim.remove", claim: id })),
  );
  return [...plans, { kind: "entity.remove", entity: entity.id }];
}

/** What can be changed of an entity: itself, its relations, and what was joined to it. */
export function EntityTools({ entity }: { readonly entity: EntityDetail }) {
  const explorer = useExplorer();
  const { actions } = explorer;
  const makeEdits = useEdits();
  const edits = useAppState((state) => state.shared.edits);
  const words = useData((data) => data.opened?.editWords);
  const [isAsked, setAsked] = useState(false);
  const parted = new Set(edits.flatMap((edit) => (edit.kind === "entity.part" ? edit.join : [])));
  const joins = edits.flatMap((edit) =>
    edit.kind === "entity.join" && edit.kept === entity.id && !parted.has(edit.id) ? edit : [],
  );
  const isOwn = edits.some((edit) => edit.kind === "entity.add" && edit.entity.id === entity.id);
  const count = entity.relations.length;
  const remove = async () => {
    const plans = await planDeletion(explorer, entity);
    makeEdits(plans, `Deleted ${entity.name}.`, { kind: "none" });
  };
  return (
    <>
      {isOwn ? <p className="cx-mute">Added by you.</p> : null}
      {joins.map(({ id, gone }) => (
        <p key={id} className="cx-note" dir="auto">
          {words?.get(id)}.{" "}
          <button
            type="button"
            className="cx-link"
            onClick={() =>
              makeEdits(
                [{ kind: "entity.part", join: id }],
                `Took apart what was joined with ${entity.name}.`,
                {
                  kind: "entities",
                  ids: [entity.id, toEntityId(gone)],
                },
              )
            }
          >
            Take apart
          </button>
        </p>
      ))}
      <div className="cx-tools">
        <button
          type="button"
          className="cx-button"
          onClick={() => actions.openCoding({ kind: "claim", subject: entity.id, object: null })}
        >
          Add a relation
        </button>
        <button
          type="button"
          className="cx-button"
          onClick={() => actions.openCoding({ kind: "entity-edit", id: entity.id })}
        >
          Edit
        </button>
        <button
          type="button"
          className="cx-button"
          onClick={() => {
            if (count > 0 && !isAsked) setAsked(true);
            else remove().catch((error: unknown) => actions.report(String(error)));
          }}
        >
          {isAsked ? `Delete it with its ${count === 1 ? "relation" : `${count} relations`}` : "Delete"}
        </button>
      </div>
    </>
  );
}
