import { loadModule } from "../load-module.mjs";

/** @type {Readonly<Record<string, string>>} */
const SCOPES = {
  page: "anywhere",
  canvas: "while the graph has the focus",
  moving: "while an entity is being moved",
};

/** A table of the page's commands with their keys, as the list under `?` has them. */
export async function describeCommands() {
  /** @type {typeof import("../../src/app/commands/commands.ts")} */
  const { COMMANDS, toKeyWords } = await loadModule("src/app/commands/commands.ts");
  const rows = COMMANDS.map(({ label, keys, scope }) => [
    label,
    keys.map((key) => toKeyWords(key)).join(" or "),
    SCOPES[scope] ?? scope,
  ]);
  return [["command", "keys", "works"], ["---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
