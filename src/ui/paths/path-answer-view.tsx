import { useMemo } from "react";
import { endLabel, endsWords, endWords } from "../../app/selectors/ends.ts";
import { entityName } from "../../app/selectors/entity-name.ts";
import { hiddenOnPaths, soloRank } from "../../app/selectors/selectors.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { MOST_PATHS } from "../../core/paths/check-query.ts";
import { formatCertainUpTo } from "../../core/paths/phrasing/certain-up-to.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { CardList } from "./card-list.tsx";
import { CommonList } from "./common-list.tsx";
import { Dependence } from "./dependence.tsx";
import { Footnotes } from "./footnotes.tsx";
import { NoPath } from "./no-path.tsx";
import { TreeView } from "./tree-view.tsx";

/** Says which ends the filter keeps off the graph, and how many others on the paths. The search itself knows no filter. */
function HiddenParts({ answer }: { readonly answer: PathAnswer }) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const { entities, hidden } = hiddenOnPaths({ opened, view }, answer);
  if (hidden.length === 0) return null;
  const ends = answer.query.ends.flatMap((end, index) =>
    end.length === 1 && end.every((id) => hidden.includes(id))
      ? [`${endLabel(index)} (${endWords(opened, end)})`]
      : [],
  );
  return (
    <div className="cx-note">
      <p>
        Paths are looked for in the whole graph.{" "}
        {hidden.length === entities.length
          ? "Your filter hides everything on these paths, so that the picture shows none of them."
          : `Your filter hides ${hidden.length} of the ${entities.length} entities on these paths${ends.length === 0 ? "" : `, including ${ends.join(" and ")}`}.`}
      </p>
      <div className="cx-tools">
        <button type="button" className="cx-button" onClick={() => actions.showAnyway(entities)}>
          Show them
        </button>
      </div>
    </div>
  );
}

function Count({ answer }: { readonly answer: PathAnswer }) {
  const opened = useData((data) => data.opened);
  const searching = useData((data) => data.search.kind === "searching");
  const { paths, exhausted, query } = answer;
  if (searching) return null;
  const [first = [], ...others] = query.ends;
  const pairs = others.length > 1 ? `${endsWords(opened, [first])} and each of the others` : null;
  return (
    <p className="cx-mute">
      {exhausted ? "" : "The first "}
      {paths.length} {paths.length === 1 ? "path" : "paths"} between{" "}
      <bdi>{pairs ?? endsWords(opened, query.ends)}</bdi>
      {exhausted ? ". There are no others." : "."}
    </p>
  );
}

/** How far an answer is complete for which not all was fetched, and the most connected entity in the way, to be left out. */
function Certainty({ answer }: { readonly answer: PathAnswer }) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const { certainUpTo } = answer;
  if (certainUpTo === undefined) return null;
  const nameOf = (id: EntityId) => entityName(opened, id);
  const [hub] = certainUpTo.hubs;
  return (
    <div className="cx-note">
      <p>Not complete. {formatCertainUpTo({ ...answer, certainUpTo }, nameOf).join(" ")}</p>
      {hub === undefined ? null : (
        <div className="cx-tools">
          <button type="button" className="cx-button" onClick={() => actions.avoid(hub.entity)}>
            Leave out <bdi>{nameOf(hub.entity)}</bdi>
          </button>
        </div>
      )}
    </div>
  );
}

/** The ranked paths with their footnotes, and how far they depend on one actor or one article. */
export function PathAnswerView({ answer }: { readonly answer: PathAnswer }) {
  const { actions } = useExplorer();
  const question = useAppState((state) => state.shared.path);
  const progress = useData((data) => data.search.kind);
  const searching = progress === "searching";
  const pinned = soloRank(question, null, answer);
  const { paths, exhausted, tree, noTree, query, noPath } = answer;
  const isWhole = progress === "answered";
  const ends = useMemo(() => query.ends.flat(), [query]);
  return (
    <>
      {noPath === null ? null : <NoPath answer={answer} reason={noPath} />}
      <Certainty answer={answer} />
      {isWhole && paths.length === 0 && noPath === null && answer.certainUpTo === undefined ? (
        <p>
          The search was given up before it found a path: too much is left to try. Fewer conditions on whole
          paths (through whom, in what order of time, how many steps) make it easier.
        </p>
      ) : null}
      {tree === undefined ? null : <TreeView tree={tree} />}
      {noTree === undefined ? null : <p className="cx-mute">{noTree.reason}</p>}
      {paths.length === 0 ? null : (
        <>
          <Count answer={answer} />
          <HiddenParts answer={answer} />
          <CardList answer={answer} pinned={pinned?.rank ?? null} />
          {isWhole && !exhausted && query.k < MOST_PATHS ? (
            <button
              type="button"
              className="cx-button"
              onClick={() => actions.setOptions({ k: Math.min(MOST_PATHS, query.k * 2) })}
            >
              Show more
            </button>
          ) : null}
        </>
      )}
      <Footnotes answer={answer} />
      {isWhole && paths.length > 0 ? <Dependence answer={answer} /> : null}
      {searching || query.ends.some((end) => end.length !== 1) ? null : <CommonList ids={ends} />}
    </>
  );
}
