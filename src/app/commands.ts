import { CANVAS_COMMANDS } from "./commands/canvas-commands.ts";
import type { Command } from "./commands/command.ts";
import { PAGE_COMMANDS } from "./commands/page-commands.ts";

/** Every command, in the order in which the key list shows them. A new one is an entry in one of the two lists. */
export const COMMANDS: readonly Command[] = [...PAGE_COMMANDS, ...CANVAS_COMMANDS];

/** The command that a key runs: on the canvas its own commands come first, while typing only those made for it. */
export function findCommand(
  key: string,
  where: { readonly onCanvas: boolean; readonly typing: boolean },
): Command | null {
  const listens = (command: Command) =>
    command.keys.includes(key) &&
    (command.scope === "canvas" ? where.onCanvas : !where.typing || key.startsWith("Mod+"));
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
