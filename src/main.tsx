import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createExplorer } from "./app/explorer.ts";
import { linkAddress, readAddress } from "./ui/address.ts";
import { App } from "./ui/app.tsx";
import { measureAspect } from "./ui/graph/measure-aspect.ts";
import { keepHints } from "./ui/hints/hints-storage.ts";
import { keepOnPage } from "./ui/keeping/keep-on-page.ts";
import { keepSingleKeys } from "./ui/keys-storage.ts";
import { keepPresets } from "./ui/legend/presets-storage.ts";
import { storedMappings } from "./ui/open/mapping-storage.ts";
import { readDataLink } from "./ui/open/read-data-link.ts";
import { keepTheme, readTheme } from "./ui/theme-storage.ts";
import { keepTimelineOpen } from "./ui/timeline/timeline-storage.ts";
import { createWorkerEngine } from "./worker/client.ts";
import "./ui/styles/index.css";

/** The shipped graph, whose download the page began with its own. */
async function fetchShipped(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>("#cx-graph-data");
  if (link === null) throw new Error("The page names no graph to open.");
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`The server answered ${response.status} for the graph.`);
  return response.text();
}

const { shared, notice } = readAddress();
const explorer = createExplorer({
  engine: createWorkerEngine(),
  createAbort: () => new AbortController(),
  aspect: measureAspect,
  shipped: fetchShipped,
  shared,
  theme: readTheme(),
  mappings: storedMappings,
});
if (notice !== null) explorer.actions.notify(notice);
linkAddress(explorer);
keepTheme(explorer);
keepSingleKeys(explorer);
keepTimelineOpen(explorer);
keepPresets(explorer);
keepHints(explorer);
const keeper = keepOnPage(explorer);

async function openShipped(): Promise<void> {
  try {
    await explorer.actions.open({ kind: "shipped", json: await fetchShipped() });
  } catch (error) {
    explorer.actions.failToOpen(error instanceof Error ? error.message : String(error));
  }
}
// A link that names a graph of its own is asked about before anything is opened.
const dataLink = readDataLink();
const openOther = () => {
  openShipped().catch(console.error);
};
if (dataLink === null) openOther();

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for the explorer.");
createRoot(root).render(
  <StrictMode>
    <App
      explorer={explorer}
      keeper={keeper}
      linked={dataLink === null ? null : { address: dataLink, openOther }}
    />
  </StrictMode>,
);
