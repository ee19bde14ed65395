import { lazy, Suspense } from "react";
import { COMMANDS, toKeyWords } from "../../app/commands.ts";
import { countWords } from "../../app/selectors.ts";
import { THEMES, type ThemeChoice } from "../../app/state.ts";
import { useAppState, useData, useExplorer, useSurroundings } from "../explorer-context.ts";
import { Icon, type IconName } from "../primitives/icon.tsx";
import { NARROW, useMedia } from "../use-media.ts";

const SearchBox = lazy(() => import("../search/search-box.tsx"));

const THEME_LABELS: Readonly<Record<ThemeChoice, string>> = {
  system: "Theme: as the system",
  light: "Theme: light",
  dark: "Theme: dark",
};

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
  const command = COMMANDS.find((each) => each.id === id);
  if (command === undefined) return null;
  const key = command.keys[0];
  return (
    <button
      type="button"
      className="cx-button cx-icon-button"
      aria-label={command.label}
      title={key === undefined ? command.label : `${command.label} (${toKeyWords(key)})`}
      disabled={disabled}
      onClick={() => command.run(explorer, stage)}
    >
      <Icon name={icon} />
    </button>
  );
}

function ThemeButton() {
  const { actions } = useExplorer();
  const theme = useAppState((state) => state.theme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <button
      type="button"
      className="cx-button cx-icon-button"
      aria-label={THEME_LABELS[theme]}
      title={`${THEME_LABELS[theme]}. Press to change.`}
      onClick={() => {
        actions.setTheme(next);
        actions.say(`${THEME_LABELS[next]}.`);
      }}
    >
      <Icon name="theme" />
    </button>
  );
}

/** The bar on top: name, counts, search, and the few actions that are always at hand. */
export function Bar() {
  const { explorer, stage } = useSurroundings();
  const counts = useData(countWords);
  const title = useData((data) => data.opened?.overview.title ?? "");
  const isReady = useData((data) => data.opened !== null);
  const isMerged = useData((data) => data.opened?.overview.isMerged === true);
  const isFirst = useAppState((state) => state.past.length === 0) && !isMerged;
  const isLast = useAppState((state) => state.future.length === 0);
  const isTable = useAppState((state) => state.shared.table !== null);
  const isNarrow = useMedia(NARROW);
  const run = (id: string) => COMMANDS.find((command) => command.id === id)?.run(explorer, stage);
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
      </div>
      <search className="cx-search">
        <Suspense fallback={<div className="cx-field cx-field-waiting" />}>
          {isReady ? <SearchBox /> : <div className="cx-field cx-field-waiting" />}
        </Suspense>
      </search>
      <div className="cx-actions">
        {isNarrow ? null : (
          <>
            <CommandButton id="undo" icon="undo" disabled={isFirst} />
            <CommandButton id="redo" icon="redo" disabled={isLast} />
          </>
        )}
        <ThemeButton />
        {isNarrow ? null : (
          <>
            <CommandButton id="keys" icon="keys" />
            <button type="button" className="cx-button" onClick={() => run("open")}>
              Open
            </button>
          </>
        )}
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
      </div>
    </header>
  );
}
