import { openAhead } from "./app/explorer/open-ahead.ts";
import { toScriptAddress } from "./script-addresses.ts";
import { measureAspect } from "./ui/base/measure-aspect.ts";
import { readTheme } from "./ui/base/theme-storage.ts";
import { toTheme } from "./ui/base/to-theme.ts";
import { fetchShipped, readOwnProject } from "./ui/open/fetch-shipped.ts";
import { readDataLink } from "./ui/open/read-data-link.ts";
import { readSingleKeys } from "./ui/page/keys-storage.ts";
import { followEarlyField } from "./ui/start/early-field.ts";
import { holdKeys } from "./ui/start/hold-keys.ts";
import { tellFailure } from "./ui/start/tell-failure.ts";
import { isTimelineOpen } from "./ui/timeline/timeline-storage.ts";
import { createWorkerEngine } from "./worker/client.ts";
import "./ui/styles/index.css";

/**
 * The graph comes before the page: the worker opens it while the script that draws it is loaded, and the page's own script
 * arrives beside both, but shows nothing until the graph is on the screen.
 */
async function start(root: Element, place: HTMLElement): Promise<void> {
  let isOnPage = false;
  let tellOnPage: () => void = () => undefined;
  const engine = createWorkerEngine(
    () => toScriptAddress("engineWorker"),
    () => {
      isOnPage = true;
      tellOnPage();
    },
  );
  const dataLink = readDataLink();
  const project = readOwnProject();
  // A link that names a graph of its own is asked about before anything is opened; a project is opened by the page.
  const shipped = dataLink === null && project === null ? fetchShipped() : null;
  const ahead = shipped === null ? null : openAhead(engine, shipped, measureAspect());
  const drawing = import("./ui/start/draw-first.ts");
  const page = import("./page.tsx");
  // What fails is told where it is waited for.
  for (const loading of [drawing, page]) loading.catch(() => undefined);

  const field = followEarlyField();
  const releaseKeys = holdKeys({ hasSingleKeys: readSingleKeys(), focusSearch: field.focus });
  const theme = toTheme(readTheme());
  document.documentElement.dataset["theme"] = theme;
  const timeline = document.querySelector<HTMLElement>(".cx-timeline");
  if (timeline !== null) timeline.dataset["open"] = String(isTimelineOpen());
  place.textContent = "Opening the graph …";
  place.classList.add("cx-opening");

  // What a link asks for changes the picture: only the plain one can be drawn without the page. What fails is told by the page.
  const picture =
    ahead === null || location.hash !== ""
      ? null
      : await drawing.then(({ drawFirst }) => drawFirst(ahead, place, theme)).catch(() => null);
  const { showPage } = await page;
  await showPage(root, {
    engine: ahead?.engine ?? engine,
    whenOnPage: (tell) => {
      tellOnPage = tell;
      if (isOnPage) tell();
    },
    dataLink,
    project,
    serviceWorker: () => toScriptAddress("serviceWorker"),
    shipped: () => shipped ?? fetchShipped(),
    picture,
    field,
    releaseKeys,
  });
}

const root = document.querySelector("#root");
const place = document.querySelector<HTMLElement>("#cx-first");
if (root === null || place === null) throw new Error("The page has no place for the explorer.");
start(root, place).catch((error: unknown) => tellFailure(root, error));
