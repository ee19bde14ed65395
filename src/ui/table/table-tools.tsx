import { useEffect, useState } from "react";
import { entityName } from "../../app/selectors/selectors.ts";
import { toSelectedIds } from "../../app/selectors/table-query.ts";
import { type TableData, toRowCountWords } from "../../app/table/table-data.ts";
import type { TableState } from "../../app/table/table-state.ts";
import { formatCount } from "../../core/base/format-count.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { CopyButton } from "../primitives/copy-button.tsx";
import { Icon } from "../primitives/icon.tsx";
import { copyRowsToClipboard } from "./copy-rows.ts";
import { MOST_ROWS } from "./row-window.ts";

/** A pause in typing that is long enough to look up what was typed, in milliseconds. */
const PAUSE = 150;

function WordsField({ text }: { readonly text: string }) {
  const { actions } = useExplorer();
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  useEffect(() => {
    if (draft === text) return;
    const timer = setTimeout(() => actions.setTableText(draft), PAUSE);
    return () => clearTimeout(timer);
  }, [actions, draft, text]);
  return (
    <input
      type="search"
      className="cx-field cx-table-words"
      aria-label="Rows that contain"
      placeholder="Rows that contain …"
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
    />
  );
}

function Chip({ of }: { readonly of: NonNullable<TableState["of"]> }) {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const name = entityName(opened, of);
  return (
    <span className="cx-chip">
      <span>
        of <bdi>{name}</bdi>
      </span>
      <button
        type="button"
        aria-label={`Show more than what concerns ${name}`}
        onClick={() => actions.widenTable()}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

/** From the rows that are selected to a relation: between two entities, from one, or one more claim of a relation. */
function AddRelation() {
  const { actions } = useExplorer();
  const selection = useAppState((s) => s.shared.selection);
  const opened = useData((data) => data.opened);
  const endsOf = (): readonly (EntityId | undefined)[] => {
    if (selection.kind !== "relation") return selection.kind === "entities" ? selection.ids : [];
    const index = opened?.relationIndex.get(selection.id) ?? -1;
    const { source, target, entityIds } = opened?.scene ?? {};
    return [source, target].map((column) => entityIds?.[column?.[index] ?? -1]);
  };
  const [subject, object = null, ...more] = endsOf();
  if (subject === undefined || more.length > 0) return null;
  return (
    <button
      type="button"
      className="cx-button"
      onClick={() => actions.openCoding({ kind: "claim", subject, object })}
    >
      {selection.kind === "relation" ? "Add a claim" : "Add a relation"}
    </button>
  );
}

/** What narrows the rows, how many are left, and copying them. */
export function TableTools({
  state,
  table,
}: {
  readonly state: TableState;
  readonly table: TableData | null;
}) {
  const selection = useAppState((s) => s.shared.selection);
  const selected = toSelectedIds(state.kind, selection).length;
  return (
    <div className="cx-table-tools">
      {state.of === null ? null : <Chip of={state.of} />}
      <WordsField text={state.text} />
      <p className="cx-mute cx-table-count">
        {table === null ? "" : toRowCountWords(table)}
        {table !== null && table.total > MOST_ROWS
          ? `, the first ${formatCount(MOST_ROWS)} in reach: narrow the rows to see others`
          : ""}
      </p>
      {selected > 0 ? <AddRelation /> : null}
      {selected > 0 ? (
        <CopyButton label="Copy selected" copy={(explorer) => copyRowsToClipboard(explorer, "selected")} />
      ) : null}
      <CopyButton
        label="Copy all"
        isWaiting={table?.total === 0}
        copy={(explorer) => copyRowsToClipboard(explorer, "all")}
      />
    </div>
  );
}
