import { toQuery } from "../selectors.ts";
import type { Command } from "./command.ts";

/** Commands that work anywhere on the page. */
export const PAGE_COMMANDS: readonly Command[] = [
  {
    id: "search",
    label: "Search entities",
    keys: ["/", "Mod+k"],
    scope: "page",
    inFields: true,
    run: (_, stage) => stage.focus("search"),
  },
  {
    id: "find-path",
    label: "Find path",
    keys: ["Mod+Shift+p"],
    scope: "page",
    inFields: true,
    run: ({ state, actions }, stage) => {
      const { path, selection } = state.getState().shared;
      const selected = path === null && selection.kind === "entities" ? selection.ids.slice(-2) : [];
      actions.openPaths(selected[0], selected[1]);
      if (toQuery(state.getState().shared.path) === null) stage.focus("paths");
    },
  },
  {
    id: "open",
    label: "Open a graph",
    keys: ["Mod+o"],
    scope: "page",
    inFields: true,
    run: ({ actions }) => actions.setPanels({ open: true }),
  },
  {
    id: "export",
    label: "Export",
    keys: ["Mod+Shift+e"],
    scope: "page",
    inFields: true,
    run: ({ data, actions }) => {
      if (data.getState().opened !== null) actions.setPanels({ exporting: true });
    },
  },
  { id: "undo", label: "Undo", keys: ["Mod+z"], scope: "page", run: ({ actions }) => actions.undo() },
  {
    id: "redo",
    label: "Redo",
    keys: ["Mod+Shift+z", "Mod+y"],
    scope: "page",
    run: ({ actions }) => actions.redo(),
  },
  {
    id: "reset-filters",
    label: "Show everything",
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
    run: ({ actions }, stage) => {
      actions.closeTable();
      stage.focus("canvas");
    },
  },
  {
    id: "table",
    label: "Table, or back to the graph",
    keys: ["t"],
    scope: "page",
    run: ({ state, actions }, stage) => {
      actions.toggleTable();
      stage.focus(state.getState().shared.table === null ? "canvas" : "table");
    },
  },
  {
    id: "keys",
    label: "List of keys",
    keys: ["?"],
    scope: "page",
    run: ({ state, actions }) => actions.setPanels({ keys: !state.getState().panels.keys }),
  },
];
