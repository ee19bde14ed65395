import { toAnswerText } from "../../app/selectors/cite-answer.ts";
import { toStartCiting } from "../../app/selectors/cite-document.ts";
import { isDiagram } from "../../app/selectors/diagram.ts";
import { pathScope } from "../../app/selectors/selectors.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { today } from "../export/today.ts";
import { useExport } from "../export/use-export.ts";
import { CopyButton, copyText } from "../primitives/copy-button.tsx";

/** What can be done with the whole answer, that there is no path included. */
export function AnswerTools({ answer }: { readonly answer: PathAnswer }) {
  const { actions } = useExplorer();
  const save = useExport();
  const question = useAppState((each) => each.shared.path);
  const opened = useData((each) => each.opened);
  const view = useData((each) => each.view);
  const isSearching = useData((each) => each.search.kind === "searching");
  const scope = pathScope(question, { opened, answer });
  if (question === null || opened === null) return null;
  const isShown = isDiagram(question, { opened, answer, view });
  const saveGexf = () => {
    if (scope !== null) save({ format: "gexf", scope, options: {}, today: today() }, "file");
  };
  return (
    <div className="cx-tools">
      <CopyButton
        label="Copy with footnotes"
        isWaiting={isSearching}
        copy={(explorer) =>
          copyText(
            explorer,
            toAnswerText(answer, {
              opened,
              facets: view?.facets,
              startCiting: toStartCiting(opened, explorer.state.getState().shared.notes),
            }),
          )
        }
      />
      {scope === null ? null : (
        <>
          <button type="button" className="cx-button" onClick={() => actions.setDiagram(!isShown)}>
            {isShown ? "Back to the graph" : "Show as diagram"}
          </button>
          <button type="button" className="cx-button" onClick={saveGexf}>
            Save as GEXF
          </button>
        </>
      )}
    </div>
  );
}
