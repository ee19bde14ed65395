import type { Graph } from "../graph/graph.ts";
import { CERTAINTIES } from "../model/certainty.ts";
import { certainty } from "./filters/certainty.ts";
import { component } from "./filters/component.ts";
import { degree } from "./filters/degree.ts";
import { minDocuments } from "./filters/min-documents.ts";
import type { NamedLens } from "./view.ts";

/** Lenses that make a difference in this graph, whatever it is about: better supported, stated, better connected parts. */
export function suggestLenses(graph: Graph): readonly NamedLens[] {
  const { documentCount, certainty: certainties, degree: degrees, membership } = graph;
  const differs = (column: ArrayLike<number>, isKept: (value: number) => boolean) => {
    let kept = false;
    let left = false;
    for (let index = 0; index < column.length && !(kept && left); index++)
      if (isKept(column[index] ?? 0)) kept = true;
      else left = true;
    return kept && left;
  };
  const stated = CERTAINTIES.indexOf("stated");
  const candidates: readonly (NamedLens & { readonly isOffered: boolean })[] = [
    {
      name: "Two sources or more",
      lens: { [minDocuments.id]: "2" },
      isOffered: differs(documentCount, (count) => count >= 2),
    },
    {
      name: "Stated only",
      lens: { [certainty.id]: "stated" },
      isOffered: differs(certainties, (value) => value === stated),
    },
    {
      name: "Hide entities with one tie",
      lens: { [degree.id]: "2.." },
      isOffered: differs(degrees, (value) => value >= 2),
    },
    {
      name: "Largest connected piece",
      lens: { [component.id]: "largest" },
      isOffered: membership().sizes.length > 1,
    },
  ];
  return candidates.filter(({ isOffered }) => isOffered).map(({ name, lens }) => ({ name, lens }));
}
