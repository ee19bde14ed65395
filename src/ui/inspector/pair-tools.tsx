import { entityName } from "../../app/selectors/selectors.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useEdits } from "../coding/use-edits.ts";

/** What can be written of two entities: a relation between them, or that they are the same. */
export function PairTools({ ids }: { readonly ids: readonly EntityId[] }) {
  const { actions } = useExplorer();
  const makeEdits = useEdits();
  const opened = useData((data) => data.opened);
  const [first, second] = ids;
  if (first === undefined || second === undefined) return null;
  const said = `${entityName(opened, second)} is joined with ${entityName(opened, first)}.`;
  return (
    <>
      <button
        type="button"
        className="cx-button"
        onClick={() => actions.openCoding({ kind: "claim", subject: first, object: second })}
      >
        Add a relation
      </button>
      <button
        type="button"
        className="cx-button"
        onClick={() =>
          makeEdits([{ kind: "entity.join", kept: first, gone: second }], said, {
            kind: "entities",
            ids: [first],
          })
        }
      >
        They are the same
      </button>
    </>
  );
}
