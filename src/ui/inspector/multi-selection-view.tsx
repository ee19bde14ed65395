import { useMemo } from "react";
import { nameSources } from "../../app/base/words.ts";
import { commonType, type InducedLine, inducedRelations } from "../../app/selectors/induced-relations.ts";
import { selectionScope } from "../../app/selectors/selection-scope.ts";
import { entityName, typeOf } from "../../app/selectors/selectors.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { MAX_ENDS } from "../../core/paths/query.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { today } from "../export/today.ts";
import { useExport } from "../export/use-export.ts";
import { CommonEntities } from "../paths/common-list.tsx";
import { useCommon } from "../paths/use-common.ts";
import { EntityLink } from "../primitives/entity-link.tsx";
import { RelationLines } from "../primitives/relation-lines.tsx";
import { Head } from "./head.tsx";
import { PairTools } from "./pair-tools.tsx";

const MOST_LISTED = 60;
/** What is tied to every one of more entities than this is hardly anything, and long in coming. */
const MOST_COMMON = 12;

const LISTED = 100;

function Among({ lines, where }: { readonly lines: readonly InducedLine[]; readonly where: string }) {
  const hidden = lines.filter(({ visible }) => !visible).length;
  return (
    <>
      <h3>
        {lines.length} {lines.length === 1 ? "relation" : "relations"} {where}
        {hidden === 0 ? "" : `, ${hidden} hidden by the filter`}
      </h3>
      {lines.length === 0 ? <p className="cx-mute">None is tied to another directly.</p> : null}
      <RelationLines lines={lines.slice(0, LISTED)} />
      {lines.length > LISTED ? (
        <p className="cx-mute">And {lines.length - LISTED} more in the table.</p>
      ) : null}
    </>
  );
}

/** What they are and where they are spoken of. */
function InCommon({ ids }: { readonly ids: readonly EntityId[] }) {
  const opened = useData((data) => data.opened);
  const noun = useSourceNoun();
  const common = useCommon(ids);
  const type = commonType({ opened }, ids);
  const documents = common?.documents ?? [];
  const hasDocuments = (opened?.overview.documents.length ?? 0) > 0;
  return (
    <>
      <h3>In common</h3>
      <ul className="cx-findings">
        {type === null ? null : <li>All of them: {type}</li>}
        {common === null || !hasDocuments ? null : (
          <li>
            {documents.length === 0
              ? `No ${noun} speaks of all of them`
              : `All of them in ${nameSources(noun, documents)}`}
          </li>
        )}
      </ul>
      <CommonEntities ids={ids} common={common} />
    </>
  );
}

/** Several selected entities: how they are tied to one another, what they share, and what can be done with them. */
export function MultiSelectionView({ ids }: { readonly ids: readonly EntityId[] }) {
  const { actions } = useExplorer();
  const save = useExport();
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const lines = useMemo(() => inducedRelations({ opened, view }, ids), [opened, view, ids]);
  const scope = selectionScope({ kind: "entities", ids }, { opened, view });
  const isPair = ids.length === 2;
  return (
    <div className="cx-detail">
      <Head>{isPair ? ids.map((id) => entityName(opened, id)).join(" and ") : `${ids.length} selected`}</Head>
      {isPair ? <Among lines={lines} where="between them" /> : null}
      <ul className="cx-questions">
        {ids.slice(0, MOST_LISTED).map((id) => (
          <li key={id}>
            <EntityLink id={id} name={entityName(opened, id)} type={typeOf(opened, id) ?? ""} />
          </li>
        ))}
      </ul>
      {ids.length > MOST_LISTED ? <p className="cx-mute">and {ids.length - MOST_LISTED} more</p> : null}
      <div className="cx-tools">
        <button type="button" className="cx-button" onClick={() => actions.joinByPaths(ids)}>
          {ids.length > MAX_ENDS ? `How are the first ${MAX_ENDS} connected?` : "How are they connected?"}
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
        <button type="button" className="cx-button" onClick={() => actions.growSelection()}>
          Add their neighbours
        </button>
        {isPair ? <PairTools ids={ids} /> : null}
        {scope === null ? null : (
          <button
            type="button"
            className="cx-button"
            onClick={() => save({ format: "gexf", scope, options: {}, today: today() }, "file")}
          >
            Save as GEXF
          </button>
        )}
      </div>
      {isPair ? null : <Among lines={lines} where="among them" />}
      {ids.length > MOST_COMMON ? null : <InCommon ids={ids} />}
    </div>
  );
}
