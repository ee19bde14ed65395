import { useAppState, useData } from "../base/explorer-context.ts";
import { EntityView } from "./entity-view.tsx";
import { MultiSelectionView } from "./multi-selection-view.tsx";
import { OverviewView } from "./overview-view.tsx";
import { RelationView } from "./relation-view.tsx";

/** What is selected, with everything that is known of it; without a selection, what the graph is and where to start. */
export default function Inspector() {
  const selection = useAppState((state) => state.shared.selection);
  const entity = useData((data) => data.entity);
  const relation = useData((data) => data.relation);
  if (selection.kind === "relation")
    return relation === null ? null : <RelationView key={relation.id} relation={relation} />;
  if (selection.kind === "entities") {
    if (selection.ids.length > 1) return <MultiSelectionView ids={selection.ids} />;
    return entity === null ? null : <EntityView key={entity.id} entity={entity} />;
  }
  return <OverviewView />;
}
