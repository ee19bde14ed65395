import { useEffect, useRef, useState } from "react";
import { createLatestOnly, isAbort } from "../../app/base/latest-only.ts";
import type { EntityHit } from "../../core/search/found.ts";
import { useExplorer } from "../base/explorer-context.ts";

const LIMIT = 12;

export interface EntitySearch {
  readonly hits: readonly EntityHit[];
  /** The text that `hits` answers. */
  readonly answered: string;
}

const NO_SEARCH: EntitySearch = { hits: [], answered: "" };

/** Type-ahead over names and aliases: the hits of the newest text. */
export function useEntitySearch(text: string): EntitySearch {
  const { engine, actions } = useExplorer();
  const [search, setSearch] = useState(NO_SEARCH);
  const latest = useRef<ReturnType<typeof createLatestOnly> | null>(null);
  latest.current ??= createLatestOnly(() => new AbortController());
  useEffect(() => {
    const query = text.trim();
    const answer = (hits: readonly EntityHit[]) => setSearch({ hits, answered: text });
    latest
      .current?.(
        async (signal) => (query === "" ? [] : engine.search(query, LIMIT, signal)),
        answer,
        (error) => {
          if (!isAbort(error)) actions.report("The search failed.");
        },
      )
      .catch(console.error);
  }, [engine, actions, text]);
  return search;
}
