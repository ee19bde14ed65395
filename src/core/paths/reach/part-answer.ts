import type { FoundPath, PathAnswer } from "../query.ts";

const BEST_FOUND = "This is the best that was found in the part of the graph that was fetched.";
const NOT_FETCHED =
  "What joins all ends at once does not lie in the part of the graph that was fetched; see the paths one by one.";

const isCitedBy = (paths: readonly FoundPath[]) => {
  const numbers = new Set(
    paths.flatMap(({ parts, told }) =>
      [...parts, ...told].flatMap((part) => (part.kind === "citation" ? [part.number] : [])),
    ),
  );
  return ({ number }: { readonly number: number }) => numbers.has(number);
};

/** What joins several ends, as far as a part of a graph tells: that they hang together, never that they do not. */
function withPartTree({ tree, ...answer }: PathAnswer): PathAnswer {
  if (tree === undefined) return answer;
  if (tree.gaps.length === 0) return { ...answer, tree: { ...tree, remarks: [...tree.remarks, BEST_FOUND] } };
  return {
    ...answer,
    citations: answer.citations.filter(isCitedBy(answer.paths)),
    noTree: { constraint: "ends", reason: NOT_FETCHED },
  };
}

/** An answer over a part of a graph that holds all paths asked for: what else it counts is the least that there is. */
export const withPart = (answer: PathAnswer): PathAnswer => {
  const { noPath } = answer;
  return withPartTree({
    ...answer,
    noPath:
      noPath === null
        ? null
        : {
            // What needs the whole graph is not offered.
            relaxations: noPath.relaxations.filter(({ query }) => !query.throughQualifiers),
            components: noPath.components,
            isAtLeast: true,
          },
  });
};

/** What an answer says of paths that nobody has seen, taken back. */
export const withoutWhole = (answer: PathAnswer): PathAnswer => ({
  ...answer,
  exhausted: false,
  noPath: null,
  dependence: { ...answer.dependence, cutEntities: [], disjointRoutesAtLeast: true },
});
