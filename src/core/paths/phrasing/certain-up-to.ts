import { formatCount } from "../../base/format-count.ts";
import type { EntityId } from "../../model/ids.ts";
import { assertNever } from "../../model/result.ts";
import type { PathAnswer } from "../query.ts";

type CertainUpTo = NonNullable<PathAnswer["certainUpTo"]>;

function formatReason({ reason, issues = [] }: CertainUpTo): string {
  switch (reason) {
    case "rows":
      return "As many relations were fetched as one question may fetch.";
    case "rounds":
      return "The database was asked as often as one question may ask it.";
    case "time":
      return "The database took too long.";
    case "stopped":
      return "The search was stopped.";
    case "failed":
      return ["The database failed.", ...issues.map(({ message }) => message)].join(" ");
    case "search":
      return "Too much is left to try.";
    default:
      return assertNever(reason);
  }
}

/** How far an answer is complete that was cut, why it was, and what helps: a sentence each. */
export function formatCertainUpTo(
  answer: Pick<PathAnswer, "paths"> & { readonly certainUpTo: CertainUpTo },
  nameOf: (id: EntityId) => string,
): readonly string[] {
  const { paths, certainUpTo } = answer;
  const sure = paths.filter(({ cost }) => cost < certainUpTo.cost).length;
  const cost = Number(certainUpTo.cost.toFixed(3));
  const [hub] = certainUpTo.hubs;
  return [
    formatReason(certainUpTo),
    sure === 0 && paths.length > 0
      ? `There may be better paths than these: what costs ${cost} or more is not complete.`
      : `Paths that cost less than ${cost} are complete; of dearer ones there may be more and better ones.`,
    hub === undefined
      ? "Ask for fewer kinds of relations or a shorter period."
      : `${nameOf(hub.entity)} has ${formatCount(hub.relations)} ties: ask for fewer kinds of relations or a shorter period, or leave it out.`,
  ];
}
