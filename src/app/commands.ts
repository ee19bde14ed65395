import { CANVAS_COMMANDS } from "./commands/canvas-commands.ts";
import type { Command } from "./commands/command.ts";
import { PAGE_COMMANDS } from "./commands/page-commands.ts";

/** Every command, in the order in which the key list shows them. A new one is an entry in one of the two lists. */
export const COMMANDS: readonly Command[] = [...PAGE_COMMANDS, ...CANVAS_COMMANDS];

/** Where a key was pressed. `singleKeys`: single characters are commands outside the canvas too. */
export interface KeyPlace {
  readonly onCanvas: boolean;
  readonly typing: boolean;
  readonly singleKeys: boolean;
}

/** The command that a key runs: on the canvas its own commands come first, while typing only those made for it. */
export function findCommand(key: string, where: KeyPlace): Command | null {
  const listens = (command: Command) => {
    if (!command.keys.includes(key)) return false;
    if (command.scope === "canvas") return where.onCanvas;
    if (where.typing) return command.inFields === true && key.startsWith("Mod+");
    return where.singleKeys || where.onCanvas || key.length > 1;
  };
  const found = COMMANDS.filter(listens);
  return found.find((command) => command.scope === "canvas") ?? found[0] ?? null;
}

const KEY_WORDS: ReadonlyMap<string, string> = new Map([
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["Mod", "Ctrl"],
  [" ", "Space"],
  ["Escape", "Esc"],
]);

/** `Ctrl + Z` of `Mod+z`. */
export function toKeyWords(key: string): string {
  const parts = key === "+" ? ["+"] : key.split("+");
  return parts
    .map((part) => KEY_WORDS.get(part) ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" + ");
}
