import { useEffect, useRef, useState } from "react";
import { createLatestOnly, isAbort } from "../../app/base/latest-only.ts";
import { type Found, NOTHING_FOUND } from "../../core/search/found.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";

/** Best ones of each kind; the rest is counted. */
const LIMIT = 6;

export interface SearchAnswer {
  readonly found: Found;
  /** The text that `found` answers. */
  readonly answered: string;
}

const NO_ANSWER: SearchAnswer = { found: NOTHING_FOUND, answered: "" };

/** Everything in the graph that a text reaches: the answer to the newest text, once there is a graph. */
export function useSearch(text: string): SearchAnswer {
  const { engine, actions } = useExplorer();
  const graph = useData((data) => data.opened?.serial ?? null);
  const [answer, setAnswer] = useState(NO_ANSWER);
  const latest = useRef<ReturnType<typeof createLatestOnly> | null>(null);
  latest.current ??= createLatestOnly(() => new AbortController());
  useEffect(() => {
    if (graph === null) return;
    latest
      .current?.(
        async (signal) => (text.trim() === "" ? NOTHING_FOUND : engine.find(text, LIMIT, signal)),
        (found) => setAnswer({ found, answered: text }),
        (error) => {
          if (!isAbort(error)) actions.report("The search failed.");
        },
      )
      .catch(console.error);
  }, [engine, actions, graph, text]);
  return answer;
}
