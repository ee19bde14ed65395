import { applyEdits } from "../edit/apply-edits.ts";
import type { Edit } from "../edit/forms.ts";
import type { Positions } from "../layout/lay-out.ts";
import type { EditReport } from "./edit-report.ts";
import type { EngineGraph, openDataset } from "./open-source.ts";
import { placeAsShown } from "./places-as-shown.ts";

/**
 * The graph that a list of edits makes of another one, standing where things stand on the screen (`from`, and the picture of its opening
 * view). Linear in graph and edits.
 */
export function editGraph(
  plain: EngineGraph,
  from: EngineGraph,
  opening: Positions | null,
  edits: readonly Edit[],
  open: typeof openDataset,
): { readonly opened: EngineGraph } & Pick<EditReport, "misfits" | "words"> {
  const { dataset, misfits, words } = applyEdits(plain.graph.dataset, edits);
  const told = misfits.map(({ edit: { id }, reason }) => ({ edit: id, reason }));
  if (dataset === plain.graph.dataset) return { opened: plain, misfits: told, words };
  const positions = from.positions();
  const opened = open(dataset, plain.findings, (graph) => ({
    hasOwnPlaces: from.hasOwnPlaces,
    positions: placeAsShown(graph, from, positions),
    opening: opening === null ? null : placeAsShown(graph, from, opening),
  }));
  return { opened, misfits: told, words };
}
