import { commandOf, runCommand, toKeyWords } from "../../app/commands/commands.ts";
import { countWords } from "../../app/selectors/selectors.ts";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { useMedia, WIDE_BAR } from "../base/use-media.ts";
import { Icon, type IconName } from "../primitives/icon.tsx";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { OpeningToggle } from "./opening-toggle.tsx";

const MoreMenu = lazyPart(() => import("./more-menu.tsx"));

function CommandButton({
  id,
  icon,
  disabled = false,
}: {
  readonly id: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
}) {
  const { explorer, stage } = useSurroundings();
  const command = commandOf(id);
  if (command === null) return null;
  const key = command.keys[0];
  return (
    <button
      type="button"
      className="cx-button cx-icon-button"
      aria-label={command.label}
      title={key === undefined ? command.label : `${command.label} (${toKeyWords(key)})`}
      disabled={disabled}
      onClick={() => runCommand(command, explorer, stage)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** In the place of the menu while it loads, as wide as its button. */
const MoreWaiting = ({ isWide }: { readonly isWide: boolean }) =>
  isWide ? (
    <button type="button" className="cx-button" disabled>
      More
    </button>
  ) : (
    <span className="cx-button cx-icon-button" />
  );

/** The bar on top: name, counts, search, and the few actions that are always at hand; the rest stands under More. */
export function Bar() {
  const { explorer, stage } = useSurroundings();
  const counts = useData(countWords);
  const title = useData((data) => data.opened?.overview.title ?? "");
  const isReady = useData((data) => data.opened !== null);
  const isMerged = useData((data) => data.opened?.overview.isMerged === true);
  const isFirst = useAppState((state) => state.past.length === 0) && !isMerged;
  const isLast = useAppState((state) => state.future.length === 0);
  const isTable = useAppState((state) => state.shared.table !== null);
  const isWide = useMedia(WIDE_BAR);
  const isNarrow = useMedia(NARROW_SCREEN);
  const run = (id: string) => {
    const command = commandOf(id);
    if (command !== null) runCommand(command, explorer, stage);
  };
  const openButton = (
    <button
      type="button"
      className="cx-button cx-open"
      title="Open a graph or project file (Ctrl+O)"
      onClick={() => run("open")}
    >
      Open
    </button>
  );
  return (
    <header className="cx-bar">
      <div className="cx-brand">
        <h1>Corridor</h1>
        <p className="cx-counts" title={`${title}: ${counts}`}>
          {counts.split(" · ").map((part, place) => (
            <span key={part}>
              {place === 0 ? "" : " · "}
              {part}
            </span>
          ))}
        </p>
        <OpeningToggle />
      </div>
      <search className="cx-search">
        <SearchBox />
      </search>
      {isNarrow ? openButton : null}
      <div className="cx-actions">
        {isWide ? (
          <>
            <CommandButton id="undo" icon="undo" disabled={isFirst} />
            <CommandButton id="redo" icon="redo" disabled={isLast} />
          </>
        ) : null}
        {isNarrow ? null : openButton}
        <button
          type="button"
          className="cx-button cx-toggle"
          aria-pressed={isTable}
          title="Table (T)"
          disabled={!isReady}
          onClick={() => run("table")}
        >
          Table
        </button>
        <button type="button" className="cx-button" disabled={!isReady} onClick={() => run("find-path")}>
          Find path
        </button>
        <button
          type="button"
          className="cx-button cx-button-main"
          disabled={!isReady}
          onClick={() => run("export")}
        >
          Export
        </button>
        <Loaded
          what="The menu"
          waiting={<MoreWaiting isWide={isWide} />}
          failed={(retry) => (
            <button
              type="button"
              className="cx-button"
              aria-label="More: could not be loaded, try again"
              onClick={retry}
            >
              {isWide ? "More" : <Icon name="more" size={20} />}
            </button>
          )}
        >
          <MoreMenu />
        </Loaded>
      </div>
    </header>
  );
}
