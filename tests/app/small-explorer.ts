import { createExplorer, type ExplorerPorts } from "../../src/app/explorer/explorer.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { Source } from "../../src/core/engine/source.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toDataset } from "../fixtures/text-graph.ts";

/** A graph in lines, as the page would fetch it. */
export const toJson = (text: string): string => JSON.stringify(toPlain(toDataset(text)));

export const toSource = (text: string): Source => ({ kind: "shipped", json: toJson(text) });

/** A graph of lines as a file that a reader drops on the page. */
export const toFile = (text: string, name = "graph.json"): Source => ({
  kind: "file",
  name,
  bytes: new TextEncoder().encode(text),
});

export const SMALL = `
  company:elta -based_in-> israel
  israel -supplied_arms_to-> azerbaijan @2016/2020
  israel -adversary_of-> iran #2
  azerbaijan -borders-> iran #2
  person:aliyev -holds_office-> azerbaijan
  good:oil -used_in-> armenia
`;

/** Resolves once no request has been under way for a whole turn of the event loop. */
export async function settle(explorer: ReturnType<typeof createExplorer>): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (explorer.data.getState().pending > 0);
}

/** An explorer with a graph open and nothing under way; `said` is everything that the live region was told, in order. */
export async function openSmall(text = SMALL, ports: Partial<ExplorerPorts> = {}) {
  const explorer = createExplorer({
    aspect: () => 1,
    engine: createEngine(),
    createAbort: () => new AbortController(),
    ...ports,
  });
  const said: string[] = [];
  explorer.events.listen((event) => {
    if (event.kind === "said") said.push(event.text);
  });
  await explorer.actions.open(toSource(text));
  await settle(explorer);
  return { ...explorer, said };
}
