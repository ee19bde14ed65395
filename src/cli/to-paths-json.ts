import type { FoundPath, PathAnswer } from "../core/paths/query.ts";

const toPathJson = ({ rank, cost, score, entities, steps, weakest, apart, sentence }: FoundPath) => ({
  rank,
  cost,
  score,
  entities,
  steps,
  weakest,
  apart,
  sentence,
});

/** The documented answer of `corridor paths --json`; `explain` adds the footnotes that the sentences number. */
export function toPathsJson(answer: PathAnswer, explain: boolean) {
  const { query, exhausted, paths, citations, dependence, noPath, tree, certainUpTo } = answer;
  return {
    query,
    exhausted,
    paths: paths.map(toPathJson),
    dependence,
    noPath: noPath && {
      relaxations: noPath.relaxations.map(({ constraint, paths: count }) => ({ constraint, paths: count })),
      components: noPath.components,
      ...(noPath.isAtLeast === true ? { isAtLeast: true } : {}),
    },
    ...(certainUpTo === undefined ? {} : { certainUpTo }),
    ...(tree === undefined ? {} : { tree }),
    ...(explain ? { citations } : {}),
  };
}
