import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { Citation, FoundPath, PathAnswer, PathQuery } from "../../core/paths/query.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import { toQuery } from "../selectors/selectors.ts";
import type { Data } from "../state/data.ts";
import { answerOf, NO_SEARCH, type PathSearch } from "../state/path-search.ts";
import type { State } from "../state/state.ts";

/** An answer as far as it goes: what hangs on it, and whether there is more, is not known yet. */
const toPartial = (
  query: PathQuery,
  paths: readonly FoundPath[],
  citations: readonly Citation[],
): PathAnswer => ({
  query,
  exhausted: false,
  paths,
  citations,
  dependence: { cutEntities: [], disjointRoutes: 0, withoutDocument: {} },
  noPath: null,
});

export interface PathSync {
  /** Asks the question as it stands now; the one before is dropped. */
  readonly ask: () => Promise<void>;
  /** Ends the search under way and keeps what it found. */
  readonly stop: () => Promise<void>;
}

/**
 * Asks the reader's question of the engine. Paths reach the data one by one as they are found; the answer before stays
 * until the first of them, so that nothing flickers.
 */
export function createPathSync(ports: {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  readonly onError: (error: unknown) => void;
}): PathSync {
  const { engine, state, data, onError } = ports;
  const latest = createLatestOnly(ports.createAbort);
  let searched: PathQuery | null = null;

  const end = (search: PathSearch) =>
    latest(
      async () => null,
      () => data.setState({ search }),
      onError,
    );
  /** What was found of a query; what is on show may still be the answer before. */
  const toStopped = (query: PathQuery): PathSearch => {
    const answer = answerOf(data.getState().search);
    return { kind: "stopped", answer: answer?.query === query ? answer : toPartial(query, [], []) };
  };

  return {
    ask() {
      const query = toQuery(state.getState().shared.path, data.getState().opened);
      searched = query;
      if (query === null) return end(NO_SEARCH);
      data.setState(({ search }) => ({
        search: { kind: "searching", answer: answerOf(search) },
        reached: null,
      }));
      let paths: readonly FoundPath[] = [];
      let citations: readonly Citation[] = [];
      return latest(
        (signal) =>
          engine.paths(query, signal, (path, notes) => {
            if (signal.aborted || searched !== query) return;
            paths = [...paths, path];
            citations = [...citations, ...notes];
            data.setState({ search: { kind: "searching", answer: toPartial(query, paths, citations) } });
          }),
        (result) =>
          data.setState({
            search: result.ok
              ? { kind: "answered", answer: result.value }
              : { kind: "refused", issues: result.error },
          }),
        (error) => {
          if (isAbort(error)) return;
          data.setState({ search: toStopped(query) });
          onError(error);
        },
      );
    },
    stop() {
      const query = searched;
      if (data.getState().search.kind !== "searching" || query === null) return Promise.resolve();
      searched = null;
      return end(toStopped(query));
    },
  };
}
