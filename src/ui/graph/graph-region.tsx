import { useEffect, useRef, useState } from "react";
import { entityWords } from "../../app/selectors/cursor-words.ts";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";
import { Icon } from "../primitives/icon.tsx";
import { IconButton } from "../primitives/icon-button.tsx";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";
import { CanvasToolbar } from "./canvas-toolbar.tsx";
import { EmptyScene } from "./empty-scene.tsx";
import { HoverCard } from "./hover-card.tsx";
import { LayoutProgress } from "./layout-progress.tsx";
import { MiniMap } from "./mini-map.tsx";
import type { MountedRenderer } from "./mounted-renderer.ts";
import { MoveHint } from "./move-hint.tsx";
import { PickHint } from "./pick-hint.tsx";
import { PrintHead, PrintLegend } from "./print-legend.tsx";
import { PrintPicture } from "./print-picture.tsx";
import { TappedCard } from "./tapped-card.tsx";
import { TextTwin } from "./text-twin.tsx";
import { useHasOverview } from "./use-has-overview.ts";
import { useLabelObstacles } from "./use-label-obstacles.ts";
import { useRenderer } from "./use-renderer.ts";

const LayoutMenu = lazyPart(() => import("./layout-menu.tsx"));

interface Props {
  /** What was drawn before the page was there. */
  readonly first: MountedRenderer | null;
  readonly onRenderer: (renderer: Renderer | null) => void;
}

/** An application widget takes keys itself: a tab stop, although no form control, whose place is named by a descendant. */
const toStop = (place: string | undefined) => ({ tabIndex: 0, "aria-activedescendant": place });

/**
 * What a screen reader says of where the keyboard stands. As the item of a tree it leaves the arrow keys to the page, for
 * readers let trees be walked; as an image it would not, and they would walk through the text of the page.
 */
const Place = ({ words }: { readonly words: string }) => (
  <div className="cx-hidden" role="tree" tabIndex={-1} aria-label="Where the keyboard stands">
    <div id="cx-current" role="treeitem" tabIndex={-1} aria-selected="true" aria-label={words} />
  </div>
);

/** The drawing and its keyboard: one tab stop, one stand-in element for the entity where the keyboard stands. */
function Drawing({ first, onRenderer }: Props) {
  const { explorer, stage } = useSurroundings();
  const container = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const { renderer, lost, views } = useRenderer(container, hasFocus, first);
  const current = useData((data) => data.current);
  const opened = useData((data) => data.opened);
  const cursor = useAppState((state) => state.cursor);
  const hasOverview = useHasOverview(views);
  const showsOverview = useAppState((state) => state.panels.overview) && hasOverview;
  const tools = useRef<HTMLDivElement>(null);
  const overview = useRef<HTMLDivElement>(null);
  useLabelObstacles(renderer, tools, showsOverview ? overview : null);

  useEffect(() => onRenderer(renderer), [renderer, onRenderer]);
  const walked = useRef<typeof cursor | null>(null);
  useEffect(() => {
    const { entity } = cursor;
    const index = entity === null ? undefined : opened?.entityIndex.get(entity);
    // Every step of the keyboard is shown; that it comes back to the canvas moves nothing.
    const isStep = walked.current !== null && walked.current !== cursor;
    walked.current = hasFocus ? cursor : null;
    if (hasFocus && isStep && index !== undefined) renderer?.reveal(index);
  }, [renderer, cursor, opened, hasFocus]);

  if (lost !== null) return <TextTwin reason={lost} />;
  return (
    <>
      <div
        id="cx-graph"
        className="cx-canvas-focus"
        role="application"
        aria-label="Graph drawing. Arrow keys walk along relations, question mark lists all keys."
        {...toStop(current === null ? undefined : "cx-current")}
        onFocus={() => {
          setFocus(true);
          explorer.actions.enterCanvas();
        }}
        onBlur={() => setFocus(false)}
      >
        {current === null ? null : <Place words={entityWords(current, opened)} />}
        <div ref={container} />
      </div>
      <div className="cx-canvas-tools" ref={tools}>
        <CanvasToolbar hasOverview={hasOverview} />
        <fieldset className="cx-zoom" aria-label="View">
          <IconButton label="Zoom in" icon="plus" onPress={() => stage.zoom(1.4)} />
          <IconButton label="Zoom out" icon="minus" onPress={() => stage.zoom(1 / 1.4)} />
          <button
            type="button"
            className="cx-button cx-icon-button"
            aria-label="Fit everything"
            title="Fit everything"
            onClick={() => stage.fit()}
          >
            <Icon name="fit" />
            <span className="cx-tool-word">Fit</span>
          </button>
          <Loaded
            what="The arrangements"
            failed={(retry) => (
              <button
                type="button"
                className="cx-button cx-icon-button"
                aria-label="Arrange: could not be loaded, try again"
                title="Arrange: could not be loaded, try again"
                onClick={retry}
              >
                <Icon name="arrange" />
                <span className="cx-tool-word">Arrange</span>
              </button>
            )}
            waiting={
              <button
                type="button"
                className="cx-button cx-icon-button"
                aria-label="Arrange"
                title="Arrange"
                disabled
              >
                <Icon name="arrange" />
                <span className="cx-tool-word">Arrange</span>
              </button>
            }
          >
            <LayoutMenu />
          </Loaded>
        </fieldset>
      </div>
      {showsOverview && renderer !== null ? (
        <MiniMap renderer={renderer} views={views} place={overview} />
      ) : null}
      <HoverCard views={views} />
      <PrintHead />
      <PrintPicture renderer={renderer} />
      <PrintLegend />
    </>
  );
}

/** The middle of the page. */
export function GraphRegion(props: Props) {
  const view = useData((data) => data.view);
  const { explorer } = useSurroundings();
  const isEmpty = useData((data) => data.opened?.connection?.shown.length === 0);
  return (
    <section className="cx-graph" aria-label="Graph">
      <ErrorBoundary what="The drawing">
        <Drawing {...props} />
      </ErrorBoundary>
      <PickHint />
      <MoveHint />
      <LayoutProgress />
      <TappedCard />
      <EmptyScene />
      {view !== null && view.entityCount === 0 && !isEmpty ? (
        <div className="cx-empty">
          <p>The filter hides everything: {view.words.join(", ")}.</p>
          <button type="button" className="cx-button" onClick={() => explorer.actions.resetLens()}>
            Show everything
          </button>
        </div>
      ) : null}
    </section>
  );
}
