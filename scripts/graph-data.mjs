import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * The files of the shipped graph with what they say, in reading order.
 * @returns {{ file: string, value: unknown }[]}
 */
export function readGraphData() {
  return ["graph-data", "graph-data/claims"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => ({
        file: `${folder}/${name}`,
        value: JSON.parse(readFileSync(join(ROOT, folder, name), "utf8")),
      })),
  );
}
