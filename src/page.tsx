import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { unescapePart } from "./app/base/url-parts.ts";
import { createExplorer } from "./app/explorer/explorer.ts";
import type { Engine } from "./core/engine/engine.ts";
import { toUtf8 } from "./core/formats/bytes/to-utf8.ts";
import { isEngineAddress } from "./core/source/engine-address.ts";
import { measureAspect } from "./ui/base/measure-aspect.ts";
import { persistTheme, readTheme } from "./ui/base/theme-storage.ts";
import type { MountedRenderer } from "./ui/graph/mounted-renderer.ts";
import { persistPresets } from "./ui/legend/presets-storage.ts";
import { persistOnboarding } from "./ui/onboarding/onboarding-storage.ts";
import { fetchShipped } from "./ui/open/fetch-shipped.ts";
import { storedMappings } from "./ui/open/mapping-storage.ts";
import { linkAddress, readAddress } from "./ui/page/address.ts";
import { App } from "./ui/page/app.tsx";
import { persistSingleKeys } from "./ui/page/keys-storage.ts";
import { tellErrors } from "./ui/page/tell-errors.ts";
import { storeOnPage } from "./ui/persistence/storage-on-page.ts";
import { persistStoresTexts } from "./ui/persistence/texts-storage.ts";
import { ErrorBoundary } from "./ui/primitives/error-boundary.tsx";
import type { EarlyField } from "./ui/start/early-field.ts";
import { persistTimelineOpen } from "./ui/timeline/timeline-storage.ts";

/** What was begun before the page was there. */
export interface Begun {
  readonly engine: Engine;
  /** Told once the engine works on the page's own thread, because the browser starts no worker. */
  readonly whenOnPage: (tell: () => void) => void;
  /** The address of other data that a link asks for; it is asked about before anything is opened. */
  readonly dataLink: string | null;
  /** The project that stands in the page, which opens with it. */
  readonly project: string | null;
  /** Address of the script that keeps the page for times without a network. */
  readonly serviceWorker: () => string;
  readonly shipped: () => Promise<string>;
  readonly picture: MountedRenderer | null;
  /** The search box of the outline. */
  readonly field: EarlyField;
  /** Types again what was typed meanwhile. */
  readonly releaseKeys: () => void;
}

/** Milliseconds after which the page is kept for times without a network. */
const KEPT_AFTER = 3000;

const hasManyFiles = () => document.querySelector("#cx-program") === null && location.protocol !== "file:";

/** Puts the page in the place of its outline, with the picture that is there already. */
export async function showPage(
  root: Element,
  { engine, whenOnPage, dataLink, project, serviceWorker, shipped, picture, field, releaseKeys }: Begun,
): Promise<void> {
  const { shared, link, notice } = readAddress();
  const explorer = createExplorer({
    engine,
    createAbort: () => new AbortController(),
    aspect: measureAspect,
    loadConnect: async () => (await import("./connect-source.ts")).connectSource,
    shipped: fetchShipped,
    shared,
    link,
    theme: readTheme(),
    mappings: storedMappings,
  });
  // A link to a database asks who wants to see it.
  if (link !== null && isEngineAddress(link.graph)) explorer.actions.openDialog("open");
  if (notice !== null) explorer.actions.notify(notice);
  whenOnPage(() =>
    explorer.actions.report(
      "This browser runs nothing in the background: Corridor works on the page itself, which may stop for moments.",
    ),
  );
  linkAddress(explorer);
  persistTheme(explorer);
  persistSingleKeys(explorer);
  persistTimelineOpen(explorer);
  persistPresets(explorer);
  persistOnboarding(explorer);
  persistStoresTexts(explorer);
  const storage = storeOnPage(explorer);
  tellErrors(explorer);
  // A page of many files, as it is built, is kept whole; not before it has come.
  if (import.meta.env.PROD && hasManyFiles())
    setTimeout(() => {
      import("./ui/persistence/work-offline.ts")
        .then(({ workOffline }) => workOffline(explorer, serviceWorker, storage.flush))
        .catch(console.warn);
    }, KEPT_AFTER);

  const openShipped = async () => {
    try {
      await explorer.actions.open({ kind: "shipped", json: await shipped() });
    } catch (error) {
      explorer.actions.failToOpen(error instanceof Error ? error.message : String(error));
    }
  };
  const openProject = async (json: string) => {
    const name = unescapePart(location.pathname.split("/").at(-1) ?? "") || "This page";
    if (await explorer.actions.open({ kind: "file", name, bytes: toUtf8(json) })) {
      // The link of a page that was opened before says more than the page does.
      if (link !== null && explorer.state.getState().about?.graph.startsWith(link.graph) === true)
        explorer.actions.goTo(link.shared, []);
    }
  };
  const openOther = () => {
    (project === null ? openShipped() : openProject(project)).catch(console.error);
  };
  if (picture !== null) await openShipped();
  else if (dataLink === null) openOther();

  const page = (
    <StrictMode>
      <ErrorBoundary what="The page">
        <App
          explorer={explorer}
          storage={storage}
          linked={dataLink === null ? null : { address: dataLink, openOther }}
          picture={picture}
          onListening={releaseKeys}
        />
      </ErrorBoundary>
    </StrictMode>
  );
  // In one stroke: no key falls between the outline and the page.
  field.handOver(() => flushSync(() => createRoot(root).render(page)));
}
