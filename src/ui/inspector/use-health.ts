import { useEffect, useRef, useState } from "react";
import { createLatestOnly, isAbort } from "../../app/base/latest-only.ts";
import { textsByDocument } from "../../app/selectors/documents.ts";
import type { Health } from "../../core/evidence/details.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";

/** What the data check says of the open graph, asked for once it is wanted and again when a text comes or goes. */
export function useHealth(isWanted: boolean): Health | null {
  const { engine, actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const texts = useData((data) => data.texts);
  const [health, setHealth] = useState<Health | null>(null);
  const latest = useRef<ReturnType<typeof createLatestOnly> | null>(null);
  latest.current ??= createLatestOnly(() => new AbortController());
  useEffect(() => {
    if (!isWanted) return;
    latest
      .current?.(
        (signal) => engine.health(textsByDocument({ opened, texts }), signal),
        setHealth,
        (error) => {
          if (!isAbort(error)) actions.report("The data could not be checked.");
        },
      )
      .catch(console.error);
  }, [engine, actions, opened, texts, isWanted]);
  return health;
}
