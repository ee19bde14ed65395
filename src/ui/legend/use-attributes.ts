import { useEffect, useRef, useState } from "react";
import { createLatestOnly, isAbort } from "../../app/base/latest-only.ts";
import type { AttributeChoices } from "../../core/lens/view.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";

/** What the attributes of the opened file offer, counted under the filter; asked for only while it is wanted. */
export function useAttributes(isWanted: boolean): AttributeChoices | null {
  const { engine, actions } = useExplorer();
  const lens = useAppState((state) => state.shared.lens);
  const serial = useData((data) => data.opened?.serial);
  const [choices, setChoices] = useState<AttributeChoices | null>(null);
  const latest = useRef<ReturnType<typeof createLatestOnly> | null>(null);
  latest.current ??= createLatestOnly(() => new AbortController());
  useEffect(() => {
    if (!isWanted || serial === undefined) return;
    latest
      .current?.(
        (signal) => engine.attributes(lens, signal),
        (result) => {
          // An unreadable lens is reported by the view.
          if (result.ok) setChoices(result.value);
        },
        (error) => {
          if (!isAbort(error)) actions.report("The attributes could not be listed.");
        },
      )
      .catch(console.error);
  }, [engine, actions, lens, isWanted, serial]);
  return choices;
}
