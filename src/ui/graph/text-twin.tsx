import { useState } from "react";
import { useData } from "../base/explorer-context.ts";
import { EntityLink } from "../primitives/entity-link.tsx";

const PAGE = 200;

/** The graph as a list, the best connected first: stands in where the browser cannot draw. */
export function TextTwin({ reason }: { readonly reason: string }) {
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const [limit, setLimit] = useState(PAGE);
  if (opened === null) return null;
  const { scene, overview } = opened;
  const order = scene.entityIds
    .map((id, index) => ({ id, index, degree: scene.degree[index] ?? 0 }))
    .filter(({ index }) => view === null || view.entities[index] === 1)
    .sort((a, b) => b.degree - a.degree || a.index - b.index);
  return (
    <div className="cx-twin" id="cx-graph" tabIndex={-1}>
      <p className="cx-mute">
        {reason} The graph stands here as a list; search, paths and export work as ever.
      </p>
      <ul>
        {order.slice(0, limit).map(({ id, index, degree }) => {
          const type = overview.ontology.entityTypes[scene.entityType[index] ?? 0];
          return (
            <li key={id}>
              <EntityLink id={id} name={scene.labels[index] ?? id} type={type?.id ?? ""} />
              <span className="cx-mute">
                {type?.label}, {degree} {degree === 1 ? "neighbour" : "neighbours"}
              </span>
            </li>
          );
        })}
      </ul>
      {order.length > limit ? (
        <button type="button" className="cx-button" onClick={() => setLimit(limit + PAGE)}>
          Show more ({order.length - limit} left)
        </button>
      ) : null}
    </div>
  );
}
