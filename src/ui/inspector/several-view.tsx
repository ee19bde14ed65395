import { nameOf, typeOf } from "../../app/selectors.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../explorer-context.ts";
import { CommonList } from "../paths/common-list.tsx";
import { EntityLink } from "../primitives/entity-link.tsx";
import { Head } from "./head.tsx";

/** Several selected entities: what they are, and the paths between the first and the last. */
export function SeveralView({ ids }: { readonly ids: readonly EntityId[] }) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const [first] = ids;
  const last = ids.at(-1);
  return (
    <div className="cx-detail">
      <Head>{ids.length} selected</Head>
      <ul className="cx-questions">
        {ids.map((id) => (
          <li key={id}>
            <EntityLink id={id} name={nameOf(opened, id)} type={typeOf(opened, id) ?? ""} />
          </li>
        ))}
      </ul>
      <div className="cx-tools">
        <button type="button" className="cx-button" onClick={() => actions.openPaths(first, last)}>
          How are they connected?
        </button>
        <button type="button" className="cx-button" onClick={() => actions.showAround(ids, 1)}>
          Show what is around them
        </button>
        <button type="button" className="cx-button" onClick={() => actions.keepOnly(ids)}>
          Keep only these
        </button>
        <button type="button" className="cx-button" onClick={() => actions.hide(ids)}>
          Hide these
        </button>
      </div>
      <CommonList ids={ids} />
    </div>
  );
}
