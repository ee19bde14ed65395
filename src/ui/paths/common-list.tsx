import type { Common } from "../../core/evidence/details.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { EntityLink } from "../primitives/entity-link.tsx";
import { RelationLink } from "../primitives/relation-link.tsx";
import { useCommon } from "./use-common.ts";

/** As `CommonList`, of what is known already. */
export function CommonEntities({
  ids,
  common,
}: {
  readonly ids: readonly EntityId[];
  readonly common: Common | null;
}) {
  if (common === null) return null;
  const { total, entities } = common;
  const whom = ids.length === 2 ? "both" : `all ${ids.length}`;
  if (total === 0) return <p className="cx-mute">Nothing is tied to {whom} directly.</p>;
  return (
    <details className="cx-common">
      <summary>
        {total} tied to {whom}
      </summary>
      <ul>
        {entities.map(({ entity, lines }) => (
          <li key={entity.id}>
            <EntityLink id={entity.id} name={entity.name} type={entity.type} />
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  <RelationLink id={line.id}>
                    {line.verb} <bdi>{line.other.name}</bdi> {line.after}
                  </RelationLink>
                  <span className="cx-mute"> {line.when ?? "undated"}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {total > entities.length ? <p className="cx-mute">And {total - entities.length} more.</p> : null}
    </details>
  );
}
/** The actors tied to every one of several, with their relations to each; the least connected, most telling, first. */
export function CommonList({ ids }: { readonly ids: readonly EntityId[] }) {
  const common = useCommon(ids);
  return <CommonEntities ids={ids} common={common} />;
}
