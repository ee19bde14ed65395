import { isDeepStrictEqual } from "node:util";
import { describe, expect, test, vi } from "vitest";
import type { Command, CommandHost } from "../../src/app/commands/command.ts";
import { COMMANDS, runCommand, searchCommands, toKeyWords } from "../../src/app/commands/commands.ts";
import { createExplorer } from "../../src/app/explorer/explorer.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

type Watched = Awaited<ReturnType<typeof openSmall>>;

const ISRAEL = toEntityId("state:israel");

function createHost(): { readonly host: CommandHost; readonly calls: string[] } {
  const calls: string[] = [];
  const note = (what: string) => () => void calls.push(what);
  return {
    calls,
    host: {
      zoom: note("zoom"),
      fit: note("fit"),
      nearest: () => null,
      nudge: note("nudge"),
      positionOf: () => ({ x: 10, y: 20 }),
      focus: note("focus"),
      save: note("save"),
      copyLink: async () => calls.push("copyLink") > 0,
    },
  };
}

/** The states of the page in which every command is tried. */
const STATES: readonly (readonly [string, () => Promise<Watched>])[] = [
  [
    "before a graph is open",
    async () => {
      const explorer = createExplorer({
        aspect: () => 1,
        engine: createEngine(),
        createAbort: () => new AbortController(),
      });
      const said: string[] = [];
      explorer.events.listen((event) => {
        if (event.kind === "said") said.push(event.text);
      });
      return { ...explorer, said };
    },
  ],
  ["with nothing chosen", () => openSmall()],
  [
    "on an entity of the canvas",
    async () => {
      const explorer = await openSmall();
      explorer.actions.enterCanvas();
      explorer.actions.moveCursor(ISRAEL);
      await settle(explorer);
      return explorer;
    },
  ],
  [
    "with an entity selected and a path asked for",
    async () => {
      const explorer = await openSmall();
      explorer.actions.selectEntity(ISRAEL);
      explorer.actions.openPaths(ISRAEL, toEntityId("state:iran"));
      await settle(explorer);
      return explorer;
    },
  ],
];

/** Runs a command as the palette does, and says whether anything came of it: a change, something done on the page, or a word. */
async function hasEffect(command: Command, open: () => Promise<Watched>): Promise<boolean> {
  const explorer = await open();
  const { host, calls } = createHost();
  let events = 0;
  explorer.events.listen(() => events++);
  const before = explorer.state.getState();
  runCommand(command, explorer, host);
  const isDone = () =>
    calls.length > 0 || events > 0 || !isDeepStrictEqual(explorer.state.getState(), before);
  // A command may load code before it does anything; only one that stays silent is waited for to the end.
  return vi.waitUntil(isDone, { timeout: 10_000 }).catch(() => false);
}

describe("every command", () => {
  test("has an id and a name of its own, and a name that begins as a sentence does", () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(40);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    const labels = COMMANDS.map(({ label }) => label);
    expect(labels).toEqual([...new Set(labels)]);
    expect(labels.filter((label) => !/^[A-Z].*[^.…]$/.test(label))).toEqual([]);
  });

  test("is found by its name in the palette", () => {
    expect(COMMANDS.filter((command) => !searchCommands(command.label).includes(command))).toEqual([]);
  });

  test("has keys that mean nothing else where they listen, each with words", () => {
    for (const scope of ["page", "canvas", "moving"] as const) {
      const keys = COMMANDS.filter((command) => command.scope === scope).flatMap((each) => each.keys);
      expect(keys).toEqual([...new Set(keys)]);
    }
    const words = COMMANDS.flatMap(({ keys }) => keys.map(toKeyWords));
    expect(words.filter((each) => each === "" || /[a-z][A-Z]/.test(each))).toEqual([]);
    // Nothing but a key of the canvas works without one, so that it can be reached by the keyboard at all.
    expect(COMMANDS.filter(({ scope, keys }) => scope !== "page" && keys.length === 0)).toEqual([]);
  });

  test.each(STATES)("does something %s, or says why not", async (_, open) => {
    const silent: string[] = [];
    for (const command of COMMANDS) if (!(await hasEffect(command, open))) silent.push(command.id);
    expect(silent).toEqual([]);
  });

  test.each(STATES)("says why it cannot be done %s in a whole sentence", async (_, open) => {
    const { state, data } = await open();
    const reasons = COMMANDS.flatMap(
      (command) => command.obstacle?.(state.getState(), data.getState()) ?? [],
    );
    expect(reasons.filter((reason) => !/^[A-Z].*\.$/.test(reason))).toEqual([]);
  });
});
