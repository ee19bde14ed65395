import { useEffect, useState } from "react";
import { isAbort } from "../../app/base/latest-only.ts";
import type { MarkAttribute } from "../../core/measures/mark-attribute.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";

const NONE: readonly MarkAttribute[] = [];

/** The attributes of the open graph that marks can show; asked for only once they are wanted. */
export function useMarkAttributes(isWanted: boolean): readonly MarkAttribute[] {
  const { engine, actions } = useExplorer();
  const serial = useData((data) => data.opened?.serial);
  const [found, setFound] = useState<{
    readonly serial: number;
    readonly list: readonly MarkAttribute[];
  } | null>(null);
  const isKnown = found !== null && found.serial === serial;
  useEffect(() => {
    if (!isWanted || isKnown || serial === undefined) return;
    let isCurrent = true;
    engine
      .markAttributes()
      .then((list) => {
        if (isCurrent) setFound({ serial, list });
      })
      .catch((error: unknown) => {
        if (isCurrent && !isAbort(error)) actions.report("The attributes could not be listed.");
      });
    return () => {
      isCurrent = false;
    };
  }, [engine, actions, isWanted, isKnown, serial]);
  return isKnown ? found.list : NONE;
}
