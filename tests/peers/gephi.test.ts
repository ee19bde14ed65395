import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findGephi } from "../../scripts/peers/find-peers.mjs";
import { inspectGraphFile, readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { compareFacts } from "../formats/facts/gexf-facts.ts";
import { GEXF_FILES } from "../formats/facts/gexf-files.ts";
import { listInspectedFacts } from "../formats/facts/inspected-facts.ts";
import { read as readText } from "../formats/read-text.ts";
import { writeWhole } from "./written-graphs.ts";

/**
 * Facts of foreign files that Gephi does not hold, by what they are about (docs/formats.md names them); all others come back equal.
 */
const NOT_HELD: Readonly<Record<string, RegExp>> = {
  "Gephi 0.10": /^edge 1 \| |rgba/,
  "networkx, dynamic": /time/,
  "edges without ids": /^edge /,
  "nodes without labels": /undirected|directed/,
  "mutual and mixed": /^edge [12] \|/,
  moments: /time/,
  nested: /inside/,
  "pid and parents": /inside|parents/,
  "options and defaults": /kind of thing|undirected|directed/,
  "colours in hex and shapes": /shape|position|thickness|directed/,
  "several blocks, doubled titles": /Other|directed/,
  "undeclared values": /rank|directed/,
  "long numbers and signs": /directed/,
  "weights of zero and below": /directed/,
};

const gephi = findGephi();

describe.skipIf(gephi === null)(
  "through Gephi itself: written by us, opened and saved by Gephi, opened by us",
  () => {
    const shipped = readShipped();
    const foreign = Object.entries(GEXF_FILES).filter(([name]) => name !== "empty");
    const ours = ["portable", "gephi"].map(
      (profile) => [profile, writeWhole("gexf", shipped, { profile })] as const,
    );
    let folder = "";
    let said = "";
    const pathOf = (name: string, end: string) => join(folder, `${name.replaceAll(/\W/g, "-")}.${end}.gexf`);
    const read = (path: string) => new Uint8Array(readFileSync(path));
    const factsOf = (path: string) => {
      const inspected = inspectGraphFile({ name: path, bytes: read(path) });
      if (!inspected.ok) throw new Error(JSON.stringify(inspected.error));
      return listInspectedFacts(inspected.value);
    };
    const asOpened = (text: string) =>
      writeWhole("gexf", readText("in.gexf", text).dataset, { profile: "opened" });

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "gephi-"));
      const files = [...ours, ...foreign.map(([name, text]) => [name, asOpened(text)] as const)];
      for (const [name, text] of files) writeFileSync(pathOf(name, "in"), text);
      const run = spawnSync(
        gephi?.java ?? "",
        [
          "-Djava.awt.headless=true",
          "-cp",
          gephi?.jar ?? "",
          "scripts/peers/round-trip.java",
          ...files.flatMap(([name]) => [pathOf(name, "in"), pathOf(name, "out")]),
        ],
        { encoding: "utf8", timeout: 300_000 },
      );
      said = run.stdout;
    }, 320_000);

    afterAll(() => rmSync(folder, { recursive: true }));

    test("Gephi refuses none of them", () => {
      expect(said).not.toContain("FAILED");
      expect(said.split("\n").filter((line) => line.includes(".in.gexf:"))).toHaveLength(foreign.length + 2);
    });

    test.each(["portable", "gephi"])("the shipped graph in the form %s: every fact", (profile) => {
      const before = factsOf(pathOf(profile, "in"));
      const { lost, invented } = compareFacts(before, factsOf(pathOf(profile, "out")));
      expect({ lost, invented }).toEqual({ lost: [], invented: [] });
      expect(before.length).toBeGreaterThan(5000);
    });

    test.each(["portable", "gephi"])("and it is restored from what Gephi saved in the form %s", (profile) => {
      const restored = readGraphFile({ name: "back.gexf", bytes: read(pathOf(profile, "out")) });
      expect(restored.ok && restored.value.isRestored).toBe(true);
      expect(restored.ok && restored.value.dataset.claims).toEqual(shipped.claims);
    });

    test.each(foreign)("a file of the habit %s, as opened: all but what Gephi does not hold", (name) => {
      const { lost } = compareFacts(factsOf(pathOf(name, "in")), factsOf(pathOf(name, "out")));
      const known = NOT_HELD[name];
      expect(lost.filter((fact) => known === undefined || !known.test(fact))).toEqual([]);
    });
  },
);
