import type { Cancel } from "../../src/core/model/cancel.ts";
import type { Result } from "../../src/core/model/result.ts";
import type { Expansion, GraphSource, RelationSummary, RowPart } from "../../src/core/source/graph-source.ts";

/** A source whose expansions are something else than they should be; `calls` counts them from 0. */
export function withExpansion(
  source: GraphSource,
  change: (
    answer: Result<RowPart<RelationSummary>>,
    calls: number,
    asked: Expansion,
    cancel: Cancel | undefined,
  ) => Result<RowPart<RelationSummary>> | Promise<Result<RowPart<RelationSummary>>>,
): GraphSource {
  let calls = 0;
  return {
    ...source,
    expand: async (asked, cancel) => change(await source.expand(asked, cancel), calls++, asked, cancel),
  };
}

/** The same with other rows. */
export const withRows = (
  source: GraphSource,
  change: (rows: readonly RelationSummary[], calls: number) => readonly RelationSummary[],
): GraphSource =>
  withExpansion(source, (answer, calls) =>
    answer.ok ? { ok: true, value: { ...answer.value, rows: change(answer.value.rows, calls) } } : answer,
  );
