/** The shipped graph, whose download the page began with its own. */
export async function fetchShipped(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>("#cx-graph-data");
  if (link === null) throw new Error("The page does not name a graph to open.");
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`The server answered ${response.status} for the graph.`);
  return response.text();
}
