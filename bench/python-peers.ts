import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Topology } from "../src/core/graph/topology.ts";
import type { Timed } from "./goal-table.ts";

export interface PeerRun {
  readonly versions: readonly string[];
  /** What a peer took, or why it was not measured. */
  readonly of: (question: string) => Timed | string;
  /** Costs that a peer found, pair by pair; empty when it was not measured. */
  readonly costsOf: (question: string) => readonly (readonly number[])[];
}

interface Line {
  readonly version?: string;
  readonly missing?: string;
  readonly name?: string;
  readonly times?: Timed;
  readonly costs?: readonly (readonly number[])[];
}

/** Asks the Python of `PYTHON` (else python3) for the times of networkx and igraph, as far as they are installed there. */
export function runPythonPeers(
  { entityCount, relationCount, source, target }: Topology,
  weights: Float64Array,
  pairs: readonly (readonly [number, number])[],
  questions: readonly string[],
): PeerRun {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  const path = join(folder, "graph");
  const file = openSync(path, "w");
  const head = { entities: entityCount, relations: relationCount, pairs, questions, seconds: 25 };
  writeSync(file, `${JSON.stringify(head)}\n`);
  for (const column of [source, target, weights]) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  }
  closeSync(file);
  const input = openSync(path, "r");
  const run = spawnSync(process.env["PYTHON"] ?? "python3", ["bench/path_peers.py"], {
    stdio: [input, "pipe", "inherit"],
    encoding: "utf8",
    timeout: 400_000,
    maxBuffer: 2 ** 28,
  });
  closeSync(input);
  rmSync(folder, { recursive: true });
  const lines = (run.stdout ?? "").split("\n").flatMap((text) => {
    try {
      return [JSON.parse(text) as Line];
    } catch {
      return [];
    }
  });
  const missing = new Set(lines.flatMap((line) => line.missing ?? []));
  const find = (question: string) => lines.find(({ name }) => name === question);
  return {
    versions: lines.flatMap(({ version }) => version ?? []),
    of: (question) => {
      const [peer = ""] = question.split(" ");
      if (!questions.includes(question)) return "SKIPPED: minutes a pair at this size";
      return (
        find(question)?.times ??
        (missing.has(peer) ? `SKIPPED: this python3 has no ${peer}` : "SKIPPED: no answer in seven minutes")
      );
    },
    costsOf: (question) => find(question)?.costs ?? [],
  };
}
