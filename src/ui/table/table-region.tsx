import { useEffect } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { TABLE_KINDS, type TableKind } from "../../core/table/request.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";
import { IconButton } from "../primitives/icon-button.tsx";
import { TableGrid } from "./table-grid.tsx";
import { TableTools } from "./table-tools.tsx";

const LABELS: Readonly<Record<TableKind, string>> = {
  entities: "Entities",
  relations: "Relations",
  claims: "Claims",
};

/** Escape in the panels beside the table leads back to it. */
function useWayBack(focusTable: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof Element)) return;
      if (target.closest("#cx-inspector, .cx-sheet-head") === null) return;
      event.preventDefault();
      focusTable();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [focusTable]);
}

/** The graph as three lists, in place of the drawing: the same filter, the same selection. */
export default function TableRegion() {
  const { explorer, stage } = useSurroundings();
  const { actions } = explorer;
  const state = useAppState((s) => s.shared.table);
  const table = useData((data) => data.table);
  useWayBack(() => stage.focus("table"));
  useEffect(() => actions.askRowsAgain(), [actions]);
  if (state === null) return null;
  const shown = table?.query.kind === state.kind ? table : null;
  return (
    <section className="cx-table" aria-label="Table">
      <ErrorBoundary what="The table">
        <Tabs
          className="cx-tabs"
          selectedKey={state.kind}
          onSelectionChange={(key) => {
            const kind = TABLE_KINDS.find((each) => each === key);
            if (kind !== undefined) actions.setTableKind(kind);
          }}
        >
          <div className="cx-table-head">
            <TabList className="cx-tab-list" aria-label="Lists">
              {TABLE_KINDS.map((kind) => (
                <Tab key={kind} id={kind} className="cx-table-tab">
                  {LABELS[kind]}
                </Tab>
              ))}
            </TabList>
            <TableTools state={state} table={shown} />
            <IconButton
              label="Back to the graph"
              title="Back to the graph (T)"
              icon="close"
              onPress={() => {
                actions.closeTable();
                stage.focus("canvas");
              }}
            />
          </div>
          <TabPanel id={state.kind} className="cx-tab-panel">
            {shown === null ? <p className="cx-waiting">Loading …</p> : <TableGrid table={shown} />}
            {shown?.total === 0 ? (
              <p className="cx-waiting">
                {shown.all === 0
                  ? `This graph has no ${LABELS[state.kind].toLowerCase()}.`
                  : "No row is left by the filter and the words above."}
              </p>
            ) : null}
          </TabPanel>
        </Tabs>
      </ErrorBoundary>
    </section>
  );
}
