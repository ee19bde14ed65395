import { isOfDatabase, NO_CHANGES_IN_DATABASE } from "../selectors/is-of-database.ts";
import { toQuery } from "../selectors/selectors.ts";
import type { Data } from "../state/data.ts";
import { type State, THEMES, type ThemeChoice } from "../state/state.ts";
import { MOST_LINKED } from "../url/codec.ts";
import type { Command } from "./command.ts";

const THEME_LABELS: Readonly<Record<ThemeChoice, string>> = {
  system: "Theme: match system",
  light: "Theme: light",
  dark: "Theme: dark",
};

const noGraph = (_: State, { opened }: Data) => (opened === null ? "No graph is open." : null);

const noChanges = (state: State, data: Data) =>
  noGraph(state, data) ?? (isOfDatabase(data) ? NO_CHANGES_IN_DATABASE : null);

function noLink(state: State, data: Data): string | null {
  if (isOfDatabase(data))
    return (state.shared.scene?.length ?? 0) > MOST_LINKED
      ? `A link names ${MOST_LINKED} entities at most: save the project instead.`
      : null;
  return state.about?.graph === "shipped" ? null : "A link cannot carry a file: save the project instead.";
}

/** Commands that work anywhere on the page. */
export const PAGE_COMMANDS: readonly Command[] = [
  {
    id: "search",
    label: "Search",
    keys: ["/", "Mod+k"],
    scope: "page",
    inFields: true,
    run: (_, host) => host.focus("search"),
  },
  {
    id: "commands",
    label: "Commands",
    words: "palette actions menu",
    keys: [">"],
    scope: "page",
    run: ({ actions }, host) => {
      actions.fillSearch(">");
      host.focus("search");
    },
  },
  {
    id: "find-path",
    label: "Find path",
    words: "connection connected between how are",
    obstacle: noGraph,
    keys: ["Mod+Shift+p"],
    scope: "page",
    inFields: true,
    run: ({ state, actions }, host) => {
      const { path, selection } = state.getState().shared;
      const selected = path === null && selection.kind === "entities" ? selection.ids.slice(-2) : [];
      actions.openPaths(selected[0], selected[1]);
      host.focus(toQuery(state.getState().shared.path) === null ? "paths" : "conditions");
    },
  },
  {
    id: "open",
    label: "Open a graph or project file",
    words: "load import",
    keys: ["Mod+o"],
    scope: "page",
    inFields: true,
    run: ({ actions }) => actions.openDialog("open"),
  },
  {
    id: "export",
    label: "Export",
    words: "save as gexf csv picture download",
    obstacle: noGraph,
    keys: ["Mod+Shift+e"],
    scope: "page",
    inFields: true,
    run: ({ actions }) => actions.openDialog("export"),
  },
  {
    id: "save-project",
    label: "Save project",
    words: "notes view graph file download keep",
    keys: ["Mod+s"],
    scope: "page",
    inFields: true,
    obstacle: noGraph,
    run: ({ actions }, host) => {
      const save = async () => {
        const file = await actions.toProjectFile();
        if (file === null) return;
        host.save(file);
        actions.confirmDone(`Saved ${file.fileName}: graph, view and notes.`);
      };
      save().catch(() => actions.report("The project could not be saved."));
    },
  },
  {
    id: "copy-link",
    label: "Copy link to this view",
    words: "share address url",
    keys: [],
    scope: "page",
    obstacle: (state, data) => noGraph(state, data) ?? noLink(state, data),
    run: ({ actions }, host) => {
      host.copyLink().then(
        (isCopied) => {
          if (isCopied) actions.confirmDone("Copied the link to this view.");
        },
        (error: unknown) => actions.report(String(error)),
      );
    },
  },
  {
    id: "undo",
    label: "Undo",
    keys: ["Mod+z"],
    scope: "page",
    // A file that was added is taken back once nothing else is left to undo.
    obstacle: ({ past }, { opened }) =>
      past.length === 0 && opened?.overview.isMerged !== true ? "Nothing to undo." : null,
    run: ({ actions }) => actions.undo(),
  },
  {
    id: "redo",
    label: "Redo",
    obstacle: ({ future }) => (future.length === 0 ? "Nothing to redo." : null),
    keys: ["Mod+Shift+z", "Mod+y"],
    scope: "page",
    run: ({ actions }) => actions.redo(),
  },
  {
    id: "reset-filters",
    label: "Show everything",
    words: "reset clear filters lens",
    obstacle: ({ shared }) => (Object.keys(shared.lens).length === 0 ? "Nothing is filtered out." : null),
    keys: [],
    scope: "page",
    run: ({ actions }) => actions.resetLens(),
  },
  {
    id: "timeline",
    label: "Show or hide the timeline",
    keys: [],
    scope: "page",
    run: ({ state, actions }) => actions.setPanels({ timeline: !state.getState().panels.timeline }),
  },
  {
    id: "go-canvas",
    label: "Go to the graph",
    keys: ["g"],
    scope: "page",
    run: ({ actions }, host) => {
      actions.closeTable();
      host.focus("canvas");
    },
  },
  {
    id: "table",
    label: "Table, or back to the graph",
    words: "list relations dated",
    obstacle: noGraph,
    keys: ["t"],
    scope: "page",
    run: ({ state, actions }, host) => {
      actions.toggleTable();
      host.focus(state.getState().shared.table === null ? "canvas" : "table");
    },
  },
  {
    id: "clear-selection",
    label: "Clear the selection",
    keys: [],
    scope: "page",
    obstacle: ({ shared }) => (shared.selection.kind === "none" ? "Nothing is selected." : null),
    run: ({ actions }) => actions.clearSelection(),
  },
  {
    id: "close-paths",
    label: "Close the paths",
    keys: [],
    scope: "page",
    obstacle: ({ shared }) => (shared.path === null ? "No path is asked for." : null),
    run: ({ actions }) => actions.closePaths(),
  },
  {
    id: "notes",
    label: "List of notes",
    words: "my own remarks",
    keys: [],
    scope: "page",
    run: ({ actions }) => actions.openDialog("notes"),
  },
  ...THEMES.map(
    (theme): Command => ({
      id: `theme-${theme}`,
      label: THEME_LABELS[theme],
      words: "colours mode",
      keys: [],
      scope: "page",
      isOn: (state) => state.theme === theme,
      run: ({ actions }) => {
        actions.setTheme(theme);
        actions.announce(`${THEME_LABELS[theme]}.`);
      },
    }),
  ),
  {
    id: "hints",
    label: "Show the first steps again",
    words: "help hints start",
    keys: [],
    scope: "page",
    obstacle: ({ panels }) => (panels.onboarding ? "They are shown where nothing is selected." : null),
    run: ({ actions }) => {
      actions.setPanels({ onboarding: true });
      actions.clearSelection();
    },
  },
  {
    id: "add-entity",
    label: "Add an entity",
    words: "new actor write edit",
    keys: ["Shift+a"],
    scope: "page",
    obstacle: noChanges,
    run: ({ actions }) => actions.openCoding({ kind: "entity" }),
  },
  {
    id: "add-relation",
    label: "Add a relation",
    words: "new claim line write edit",
    keys: ["r"],
    scope: "page",
    obstacle: noChanges,
    run: ({ state, actions }) => {
      const { shared, cursor } = state.getState();
      const ids = shared.selection.kind === "entities" ? shared.selection.ids : [];
      const [subject = cursor.entity, object = null] = ids;
      actions.openCoding({ kind: "claim", subject, object: object === subject ? null : object });
    },
  },
  {
    id: "changes",
    label: "List of changes",
    words: "my own edits difference data folder zip",
    keys: [],
    scope: "page",
    obstacle: noChanges,
    run: ({ actions }) => actions.openDialog("changes"),
  },
  {
    id: "storage",
    label: "Stored on this device",
    words: "forget delete storage autosave privacy data",
    keys: [],
    scope: "page",
    run: ({ actions }) => actions.openDialog("storage"),
  },
  {
    id: "about",
    label: "About Corridor",
    words: "version licence help",
    keys: [],
    scope: "page",
    run: ({ actions }) => actions.openDialog("about"),
  },
  {
    id: "keys",
    label: "List of keys",
    words: "keyboard shortcuts help",
    keys: ["?"],
    scope: "page",
    run: ({ state, actions }) =>
      state.getState().panels.dialog === "keys" ? actions.closeDialog() : actions.openDialog("keys"),
  },
];
