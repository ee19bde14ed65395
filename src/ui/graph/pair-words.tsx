import { inducedRelations } from "../../app/selectors/induced-relations.ts";
import { entityName } from "../../app/selectors/selectors.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useData } from "../base/explorer-context.ts";
import { RelationLines } from "../primitives/relation-lines.tsx";

/** As many relations as a card beside the pointer lists; a click lists all. */
const MOST_HOVERED = 12;

/** The relations between two entities that one line with a number stands for. */
export default function PairWords({ ids }: { readonly ids: readonly [EntityId, EntityId] }) {
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const lines = inducedRelations({ opened, view }, ids).filter(({ visible }) => visible);
  return (
    <div className="cx-pair-words">
      <strong>
        {lines.length} relations between <bdi>{entityName(opened, ids[0])}</bdi> and{" "}
        <bdi>{entityName(opened, ids[1])}</bdi>
      </strong>
      <RelationLines lines={lines.slice(0, MOST_HOVERED)} />
      {lines.length > MOST_HOVERED ? (
        <p className="cx-mute">And {lines.length - MOST_HOVERED} more: click to list them all.</p>
      ) : null}
    </div>
  );
}
