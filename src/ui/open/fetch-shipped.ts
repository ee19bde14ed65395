import { EMBEDDED_IDS } from "../../core/formats/page/embedded.ts";

/** The project with which a page that was exported opens; null in any other. */
export const readOwnProject = (): string | null =>
  document.querySelector<HTMLScriptElement>(`script#${EMBEDDED_IDS.project}`)?.text ?? null;

/** The shipped graph, whose download the page began with its own, or which stands in it. */
export async function fetchShipped(): Promise<string> {
  const project = readOwnProject();
  if (project !== null) return JSON.stringify(JSON.parse(project).graph.data);
  const link = document.querySelector(`#${EMBEDDED_IDS.graph}`);
  if (link instanceof HTMLScriptElement) return link.text;
  if (!(link instanceof HTMLLinkElement)) throw new Error("The page does not name a graph to open.");
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`The server answered ${response.status} for the graph.`);
  return response.text();
}
