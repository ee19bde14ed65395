import { useEffect, useRef, useState } from "react";
import { createLatestOnly, isAbort } from "../../app/base/latest-only.ts";
import type { Common } from "../../core/evidence/details.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";

const MOST = 30;

/** What is tied to every one of several entities (a list that stays the same one), under the filter; null until known. */
export function useCommon(ids: readonly EntityId[]): Common | null {
  const { engine, actions } = useExplorer();
  const lens = useAppState((state) => state.shared.lens);
  const [common, setCommon] = useState<Common | null>(null);
  const latest = useRef<ReturnType<typeof createLatestOnly> | null>(null);
  latest.current ??= createLatestOnly(() => new AbortController());
  useEffect(() => {
    latest
      .current?.(
        (signal) => engine.common(ids, lens, MOST, signal),
        setCommon,
        (error) => {
          if (!isAbort(error)) actions.report("The common neighbours could not be found.");
        },
      )
      .catch(console.error);
  }, [engine, actions, lens, ids]);
  return common;
}
