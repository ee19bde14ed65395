import { useData, useSurroundings } from "../base/explorer-context.ts";

/** In place of a picture while nothing of a database is shown: how to begin. */
export function EmptyScene() {
  const { stage } = useSurroundings();
  const connection = useData((data) => data.opened?.connection ?? null);
  if (connection === null || connection.shown.length > 0) return null;
  return (
    <div className="cx-empty">
      <p>Nothing of this database is shown yet. Search for a name to begin.</p>
      <button type="button" className="cx-button" onClick={() => stage.focus("search")}>
        Search
      </button>
    </div>
  );
}
