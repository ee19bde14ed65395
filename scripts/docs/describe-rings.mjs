import { loadModule } from "../load-module.mjs";

/** @typedef {{ RINGS: Readonly<Record<string, { rings: readonly string[], packages: readonly string[], scripts?: readonly string[] }>>,
 *   FOLDERS: Readonly<Record<string, readonly (readonly string[])[]>> }} Tables */

/** @returns {Promise<Tables>} */
const readTables = () => loadModule("tests/house/rings.ts");

/** @param {readonly string[]} cells */
const toRow = (cells) => `| ${cells.join(" | ")} |`;

/** @param {readonly string[]} names */
const toCode = (names) => names.map((name) => `\`${name}\``).join(", ");

/** The rings as a drawing, and a table of what each may import. */
export async function describeRings() {
  const { RINGS } = await readTables();
  const rings = Object.keys(RINGS);
  const idOf = (/** @type {string} */ ring) => ring.replace(/\W/g, "_");
  const arrows = rings.flatMap((from) =>
    (RINGS[from]?.rings ?? []).filter((to) => to !== from).map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  );
  return [
    "```mermaid",
    "flowchart BT",
    ...rings.map((ring) => `  ${idOf(ring)}["${ring}"]`),
    ...arrows,
    "```",
    "",
    "An arrow says “may import”.",
    "",
    toRow(["ring", "imports", "packages"]),
    toRow(["---", "---", "---"]),
    ...rings.map((ring) =>
      toRow([
        `\`src/${ring}\``,
        toCode([...(RINGS[ring]?.rings ?? []).filter((to) => to !== ring), ...(RINGS[ring]?.scripts ?? [])]),
        toCode(RINGS[ring]?.packages ?? []),
      ]),
    ),
  ].join("\n");
}

/** The folders of each ring, from the bottom up. */
export async function describeFolders() {
  const { FOLDERS } = await readTables();
  return [
    toRow(["ring", "folders, each importing only what stands before an arrow to the left of it"]),
    toRow(["---", "---"]),
    ...Object.entries(FOLDERS).map(([ring, rows]) =>
      toRow([`\`${ring}\``, rows.map((row) => toCode(row)).join(" → ")]),
    ),
  ].join("\n");
}
