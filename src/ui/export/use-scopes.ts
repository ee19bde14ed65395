import { isDiagram } from "../../app/selectors/diagram.ts";
import { toShownLens } from "../../app/selectors/opening-lens.ts";
import { selectionScope } from "../../app/selectors/selection-scope.ts";
import { pathScope } from "../../app/selectors/selectors.ts";
import { answerOf } from "../../app/state/path-search.ts";
import { formatCount } from "../../core/base/format-count.ts";
import type { Scope } from "../../core/engine/export-request.ts";
import { useAppState, useData } from "../base/explorer-context.ts";

export interface ScopeChoice {
  readonly id: string;
  readonly label: string;
  readonly scope: Scope;
}

/** What can be saved now: what is on screen first, a diagram of paths or what the filter leaves. */
export function useScopes(): readonly ScopeChoice[] {
  const shared = useAppState((state) => state.shared);
  const question = useAppState((state) => state.shared.path);
  const selection = useAppState((state) => state.shared.selection);
  const opened = useData((data) => data.opened);
  const answer = useData((data) => answerOf(data.search));
  const view = useData((data) => data.view);
  const isPart = opened !== null && opened.connection !== null;
  const lens = toShownLens(shared, { opened, answer });
  const paths = pathScope(question, { opened, answer });
  const selected = selectionScope(selection, { opened, view });
  const count = (entities: number, relations: number) =>
    `${formatCount(entities)} entities, ${formatCount(relations)} relations`;
  const all: ScopeChoice = {
    id: "all",
    label: `${isPart ? "Everything that is here of the database" : "Everything"}: ${count(opened?.overview.entities ?? 0, opened?.overview.relations ?? 0)}`,
    scope: { kind: "all" },
  };
  const visible: ScopeChoice[] =
    Object.keys(lens).length === 0 || view === null
      ? []
      : [
          {
            id: "visible",
            label: `What is visible: ${count(view.entityCount, view.relationCount)}`,
            scope: { kind: "lens", lens },
          },
        ];
  const ofPaths: ScopeChoice[] = paths === null ? [] : [{ id: "paths", label: paths.about, scope: paths }];
  const isFirst = isDiagram(question, { opened, answer, view });
  return [
    ...(isFirst ? ofPaths : []),
    ...visible,
    all,
    ...(isFirst ? [] : ofPaths),
    ...(selected === null ? [] : [{ id: "selection", label: selected.about, scope: selected }]),
  ];
}
