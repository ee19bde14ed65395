import type { EntityId } from "../../core/model/ids.ts";
import type { RowTarget } from "../../core/model/row-target.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useHiding } from "./use-hiding.ts";

/** Says which clauses of the filter hide what is shown here, and how to see it again. */
export function HiddenNote({
  target,
  ends,
}: {
  readonly target: RowTarget;
  /** The entities that have to be visible for it: itself, or both ends. */
  readonly ends: readonly EntityId[];
}) {
  const { actions } = useExplorer();
  const isHidden = useData(({ opened, view }) => {
    const index =
      target.kind === "entity" ? opened?.entityIndex.get(target.id) : opened?.relationIndex.get(target.id);
    if (view === null || index === undefined) return false;
    return (target.kind === "entity" ? view.entities : view.relations)[index] !== 1;
  });
  const hiding = useHiding(target, isHidden);
  if (!isHidden || hiding === null) return null;
  const { clauses, lens } = hiding;
  return (
    <div className="cx-note cx-hiding">
      <p>Hidden by: {clauses.map(({ words }) => words).join("; ")}.</p>
      <div className="cx-tools">
        {clauses.length > 1 ? (
          <button type="button" className="cx-button" onClick={() => actions.setLens(lens)}>
            Relax {clauses.length === 2 ? "both" : `all ${clauses.length}`}
          </button>
        ) : null}
        {clauses.map((clause) => (
          <button
            key={clause.key}
            type="button"
            className="cx-button"
            onClick={() => actions.setLens(clause.lens)}
          >
            Relax “{clause.words}”
          </button>
        ))}
        <button type="button" className="cx-button" onClick={() => actions.showAnyway(ends)}>
          Show anyway
        </button>
      </div>
    </div>
  );
}
