import { checkKnown, nameOf, namesOf } from "../graph/entity-words.ts";
import type { Graph } from "../graph/graph.ts";
import type { EntityId } from "../model/ids.ts";
import type { Issue, Result } from "../model/result.ts";
import type { Through } from "./allowed-steps.ts";
import { CONSTRAINTS } from "./constraints.ts";
import { MAX_ENDS, type PathQuery, RANKINGS } from "./query.ts";

/** As many paths as one query may ask for. */
export const MOST_PATHS = 100;

const isSameEnd = (a: readonly EntityId[], b: readonly EntityId[]) =>
  new Set(a).size === new Set(b).size && a.every((id) => b.includes(id));

function checkEnds({ ends }: PathQuery, graph: Graph): readonly Issue[] {
  const issue = (code: string, message: string, hint: string): Issue => ({
    code,
    path: "ends",
    message,
    hint,
  });
  if (ends.length < 2 || ends.length > MAX_ENDS) {
    const message = `A path has 2 to ${MAX_ENDS} ends, not ${ends.length}.`;
    return [issue("range", message, ends.length < 2 ? "Name one more." : "Leave some out.")];
  }
  const unknown = checkKnown(graph, "ends", ends.flat());
  if (unknown.length > 0) return unknown;
  return ends.flatMap((end, i) => {
    if (end.length === 0)
      return [issue("empty-end", `End ${i + 1} does not name an entity.`, "Choose an entity or a type.")];
    const twin = ends.findIndex((other, j) => j < i && isSameEnd(other, end));
    if (twin < 0) return [];
    const names = namesOf(graph, end.slice(0, 3));
    return [
      issue(
        "same-end",
        `Ends ${twin + 1} and ${i + 1} are the same (${names}).`,
        "Choose two different ends.",
      ),
    ];
  });
}

/** Where what is asked of single entities contradicts itself. */
function checkHidden(
  { ends, via }: PathQuery,
  hidden: ReadonlySet<EntityId>,
  graph: Graph,
): readonly Issue[] {
  return [
    ...ends.flatMap((end, i): readonly Issue[] => {
      if (end.length === 0 || !end.every((id) => hidden.has(id))) return [];
      const message = `End ${i + 1} (${namesOf(graph, end.slice(0, 3))}) is among the entities to leave out.`;
      const hint = "Leave out something else, or choose another end.";
      return [{ code: "end-hidden", path: "through.hidden", message, hint }];
    }),
    ...via
      .filter((id) => hidden.has(id))
      .map((id) => ({
        code: "via-hidden",
        path: "via",
        message: `${nameOf(graph, id)} is both required and left out.`,
        hint: "Take it out of one of the two.",
      })),
  ];
}

/** Everything that is wrong with a query on this graph; each issue's path is the field of the query, or `through.` and the clause, that it is about. */
export function checkQuery(
  query: PathQuery,
  graph: Graph,
  through: Result<Pick<Through, "hidden">>,
): readonly Issue[] {
  const issues: Issue[] = [...checkEnds(query, graph)];
  for (const constraint of CONSTRAINTS) issues.push(...constraint.check(query, graph));
  if (through.ok) issues.push(...checkHidden(query, through.value.hidden, graph));
  else issues.push(...through.error.map((issue) => ({ ...issue, path: `through.${issue.path}` })));
  if (!Number.isInteger(query.k) || query.k < 1 || query.k > MOST_PATHS)
    issues.push({
      code: "range",
      path: "k",
      message: `${query.k} is out of range for the number of paths.`,
      hint: `Give a whole number from 1 to ${MOST_PATHS}.`,
    });
  if (!RANKINGS.includes(query.ranking))
    issues.push({
      code: "choice",
      path: "ranking",
      message: `"${String(query.ranking)}" is not a ranking.`,
      hint: `Choose one of ${RANKINGS.join(", ")}.`,
    });
  return issues;
}
