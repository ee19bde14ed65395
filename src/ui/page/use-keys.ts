import { useEffect } from "react";
import type { CommandHost } from "../../app/commands/command.ts";
import { findCommand, runCommand } from "../../app/commands/commands.ts";
import type { Explorer } from "../../app/explorer/explorer.ts";
import type { FocusKeeper } from "./focus-keeper.ts";

const TEXT_FIELDS = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]";
/** Overlays have their own keys. */
const OVERLAYS = "[role=dialog], [role=menu], [role=listbox]";

/** The key as commands name it: `Mod+Shift+z`, `?`, `ArrowUp`. Shift counts only where it does not make the character. */
export function toKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isLetter = key.length > 1 || key !== key.toUpperCase();
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  const alt = event.altKey ? "Alt+" : "";
  return `${mod}${alt}${event.shiftKey && isLetter ? "Shift+" : ""}${key}`;
}

/**
 * Runs the command of every key that has one. What is typed while a field is still to come goes to the field, and while a
 * dialogue is still to come nothing is run.
 */
export function useKeys(explorer: Explorer, stage: CommandHost, keeper: FocusKeeper): void {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (!keeper.take(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("keydown", hold, true);
    return () => document.removeEventListener("keydown", hold, true);
  }, [keeper]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || target.closest(OVERLAYS) !== null) return;
      const { panels, singleKeys, canvasMode } = explorer.state.getState();
      if (panels.dialog !== null) return;
      const command = findCommand(toKey(event), {
        onCanvas: target.id === "cx-graph",
        typing: target.matches(TEXT_FIELDS),
        singleKeys,
        moving: canvasMode.kind === "moving",
      });
      if (command === null) return;
      event.preventDefault();
      runCommand(command, explorer, stage);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [explorer, stage]);
}
