import type { Dataset } from "../model/dataset.ts";

/** One line for a file's own description: what it holds, under which filter, from which documents. */
export function describeSources(dataset: Dataset, filter: string): string {
  const { title, entities, relations, claims, documents } = dataset;
  const counts = [
    `${entities.length} entities`,
    `${relations.length} relations`,
    ...(claims.length === 0 ? [] : [`${claims.length} claims`]),
  ].join(", ");
  const sources = documents.map(({ label, publisher, title: name }) =>
    [...new Set([label, name, publisher])].filter((part) => part !== null).join(", "),
  );
  return [
    ...(title === "" ? [] : [title]),
    counts,
    ...(filter === "" ? [] : [`Filter: ${filter}`]),
    ...(sources.length === 0 ? [] : [`Sources: ${sources.join("; ")}`]),
  ]
    .map((part) => `${part}.`)
    .join(" ");
}
