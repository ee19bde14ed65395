import { countNoun } from "../core/base/count-noun.ts";
import { NO_CITATIONS, startCiting } from "../core/evidence/cite-document.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { formatCertainUpTo } from "../core/paths/phrasing/certain-up-to.ts";
import { formatCitation, formatSource } from "../core/paths/phrasing/format-citation.ts";
import type { FoundPath, PathAnswer } from "../core/paths/query.ts";

type NameOf = (id: string) => string;

function describePath(
  { rank, sentence, weakest, apart, score, hub }: FoundPath,
  nameOf: NameOf,
  explain: boolean,
) {
  const parts = Object.entries(score).map(([name, value]) => `${name} ${Number(value.toFixed(3))}`);
  return [
    `${rank}. ${sentence}`,
    `   weakest: step ${weakest.step + 1}, ${weakest.reason}`,
    ...(apart === null ? [] : [`   in time: ${apart.reason}`]),
    ...(explain ? [`   score: ${parts.join(", ")}`] : []),
    ...(explain && hub !== null
      ? [`   passes through ${nameOf(hub.entity)}: ${hub.neighbours} neighbours, median ${hub.median}`]
      : []),
  ];
}

function describeDependence({ dependence }: PathAnswer, nameOf: NameOf): readonly string[] {
  const { cutEntities, disjointRoutes, disjointRoutesAtLeast, withoutDocument } = dependence;
  return [
    ...cutEntities.map((id) => `Every route needs ${nameOf(id)}.`),
    ...(disjointRoutes > 1
      ? [`${disjointRoutesAtLeast ? "At least " : ""}${disjointRoutes} routes share no inner entity.`]
      : ["No two routes are free of a common inner entity."]),
    ...Object.entries(withoutDocument).map(
      ([document, count]) => `Without ${document}: ${countNoun(count, "path remains", "paths remain")}.`,
    ),
  ];
}

function describeCut({ paths, certainUpTo }: PathAnswer, nameOf: NameOf): readonly string[] {
  return certainUpTo === undefined
    ? []
    : [`Not complete. ${formatCertainUpTo({ paths, certainUpTo }, nameOf).join(" ")}`];
}

function describeNoPath(
  { noPath, paths, query, certainUpTo }: PathAnswer,
  nameOf: NameOf,
): readonly string[] {
  if (noPath === null)
    return paths.length > 0 || certainUpTo !== undefined
      ? []
      : ["The search was given up before it found a path: ask with fewer conditions."];
  const { relaxations, components, nearest, isAtLeast = false } = noPath;
  if (relaxations.length > 0)
    return [
      "No path. Any one of these opens some:",
      ...relaxations.map(
        ({ label, paths: count, constraint }) =>
          `  ${label} (${constraint}): ${isAtLeast || count === query.k ? "at least " : ""}${countNoun(count, "path", "paths")}`,
      ),
    ];
  return [
    "No path, and no single condition is to blame.",
    `The ends lie in parts of ${isAtLeast ? "at least " : ""}${components.join(" and ")} entities.`,
    ...(nearest === undefined
      ? []
      : [`These come nearest to each other: ${nearest.map(nameOf).join(" and ")}.`]),
  ];
}

function describeTree({ tree, noTree }: PathAnswer, nameOf: NameOf): readonly string[] {
  if (noTree !== undefined) return [`${noTree.constraint}: ${noTree.reason}`];
  if (tree === undefined) return [];
  return [
    `Joined by ${countNoun(tree.steps.length, "step", "steps")} over ${countNoun(tree.entities.length, "entity", "entities")}:`,
    ...(tree.weakest === null
      ? []
      : [`   ${tree.sentence}`, `   weakest: step ${tree.weakest.step + 1}, ${tree.weakest.reason}`]),
    ...tree.remarks.map((remark) => `   ${remark}`),
    ...tree.gaps.map((gap) => `Not connected: ${gap.map(nameOf).join(", ")}.`),
  ];
}

/** The answer of `corridor paths` for people: sentences, the footnotes that they number, and what the routes depend on. */
export function describePaths(answer: PathAnswer, dataset: Dataset, explain: boolean): readonly string[] {
  const names = new Map(dataset.entities.map(({ id, name }) => [String(id), name]));
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  const cite = startCiting(dataset.documents, NO_CITATIONS);
  return [
    ...answer.paths.flatMap((path) => describePath(path, nameOf, explain)),
    ...describeTree(answer, nameOf),
    ...describeNoPath(answer, nameOf),
    ...describeCut(answer, nameOf),
    ...(answer.citations.length === 0 ? [] : ["Sources"]),
    ...answer.citations.map(
      (citation) =>
        `  [${citation.number}] ${explain ? formatCitation(citation, cite) : formatSource(citation, cite)}`,
    ),
    ...(explain && answer.paths.length > 0 ? describeDependence(answer, nameOf) : []),
    ...(answer.exhausted || answer.paths.length === 0 || answer.certainUpTo !== undefined
      ? []
      : ["There are more paths: raise -k."]),
  ];
}
