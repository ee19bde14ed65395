import { useEffect, useRef, useState } from "react";
import { createLatestOnly, isAbort } from "../../app/base/latest-only.ts";
import type { Hiding } from "../../core/lens/view.ts";
import { toEntityId, toRelationId } from "../../core/model/ids.ts";
import type { RowTarget } from "../../core/model/row-target.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";

const toTarget = (kind: RowTarget["kind"], id: string): RowTarget =>
  kind === "entity" ? { kind, id: toEntityId(id) } : { kind, id: toRelationId(id) };

/** Why the filter hides something; null while it does not, or while that is not known yet. */
export function useHiding({ kind, id }: RowTarget, isHidden: boolean): Hiding | null {
  const { engine, actions } = useExplorer();
  const lens = useAppState((state) => state.shared.lens);
  const [hiding, setHiding] = useState<Hiding | null>(null);
  const latest = useRef<ReturnType<typeof createLatestOnly> | null>(null);
  latest.current ??= createLatestOnly(() => new AbortController());
  useEffect(() => {
    latest
      .current?.(
        async (signal) => (isHidden ? engine.explainHidden(toTarget(kind, id), lens, signal) : null),
        setHiding,
        (error) => {
          if (!isAbort(error)) actions.report("The reason could not be found.");
        },
      )
      .catch(console.error);
  }, [engine, actions, lens, kind, id, isHidden]);
  return hiding;
}
