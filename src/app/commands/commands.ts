import { splitTerms } from "../../core/search/term-index.ts";
import type { Explorer } from "../explorer/explorer.ts";
import { CANVAS_COMMANDS } from "./canvas-commands.ts";
import type { Command, CommandHost } from "./command.ts";
import { MOVE_COMMANDS, MOVING_COMMANDS } from "./move-commands.ts";
import { PAGE_COMMANDS } from "./page-commands.ts";

/** Every command, in the order in which the key list shows them. A new one is an entry in one of the lists. */
export const COMMANDS: readonly Command[] = [
  ...PAGE_COMMANDS,
  ...CANVAS_COMMANDS,
  ...MOVE_COMMANDS,
  ...MOVING_COMMANDS,
];

/** Where a key was pressed. `singleKeys`: single characters are commands outside the canvas too. */
export interface KeyPlace {
  readonly onCanvas: boolean;
  readonly typing: boolean;
  readonly singleKeys: boolean;
  /** An entity is being moved by keys. */
  readonly moving?: boolean;
}

/** The command that a key runs: on the canvas its own commands come first, before them those that move an entity, while typing only those made for it. */
export function findCommand(key: string, where: KeyPlace): Command | null {
  const listens = (command: Command) => {
    if (!command.keys.includes(key)) return false;
    if (command.scope === "canvas") return where.onCanvas;
    if (command.scope === "moving") return where.onCanvas && where.moving === true;
    if (where.typing) return command.inFields === true && key.startsWith("Mod+");
    return where.singleKeys || where.onCanvas || key.length > 1;
  };
  const found = COMMANDS.filter(listens);
  const first = (scope: Command["scope"]) => found.find((command) => command.scope === scope);
  return first("moving") ?? first("canvas") ?? found[0] ?? null;
}

export const commandOf = (id: string): Command | null => COMMANDS.find((each) => each.id === id) ?? null;

/** Runs a command from wherever it was chosen, or says why it cannot be run now. */
export function runCommand(command: Command, explorer: Explorer, host: CommandHost): void {
  const { state, data, actions } = explorer;
  const obstacle = command.obstacle?.(state.getState(), data.getState()) ?? null;
  if (obstacle !== null) actions.announce(obstacle);
  else command.run(explorer, host);
}

/** The commands of which every word of a query begins a word, in their order; all of them for no word. */
export function searchCommands(query: string): readonly Command[] {
  const wanted = splitTerms(query);
  return COMMANDS.filter(({ label, words = "" }) => {
    const here = splitTerms(`${label} ${words}`);
    return wanted.every((word) => here.some((each) => each.startsWith(word)));
  });
}

const KEY_WORDS: ReadonlyMap<string, string> = new Map([
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["Mod", "Ctrl"],
  [" ", "Space"],
  ["Escape", "Esc"],
  ["ContextMenu", "Menu key"],
]);

/** `Ctrl + Z` of `Mod+z`. */
export function toKeyWords(key: string): string {
  const parts = key === "+" ? ["+"] : key.split("+");
  return parts
    .map((part) => KEY_WORDS.get(part) ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" + ");
}
