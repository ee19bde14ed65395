import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf, write as writeGexf } from "graphology-gexf";
import { openBytes } from "../src/cli/data/read-bytes.ts";
import { collectFindings } from "../src/core/formats/findings.ts";
import { FORMATS } from "../src/core/formats/formats.ts";
import { readGraphFile } from "../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../src/core/graph/build.ts";
import type { Dataset } from "../src/core/model/dataset.ts";
import { makeForeignGraph } from "./make-foreign-graph.ts";

/**
 * Writing and reading GEXF against graphology-gexf on the same graphs, each job in a process of its own, so that CPU time and
 * peak memory are that job's alone. Both write the same attributes, kinds, places, sizes and colours in version 1.3, and both read
 * the file that we wrote without the attribute for reopening. Prints figures and ratios; nothing passes or fails by time.
 */

const SIZES = [
  [10_000, 30_000],
  [100_000, 300_000],
] as const;

const toInput = (dataset: Dataset) => {
  const graph = buildGraph(dataset);
  return {
    graph,
    entities: new Uint8Array(graph.entityCount).fill(1),
    relations: new Uint8Array(graph.relationCount).fill(1),
    options: {},
    today: "2026-01-31",
    description: "",
  };
};

/** Streams to the file, as the command line does; returns the number of characters. */
function writeOurs(input: ReturnType<typeof toInput>, restore: string, file: string): number {
  const format = FORMATS.find(({ id }) => id === "gexf");
  const descriptor = openSync(file, "w");
  let length = 0;
  for (const piece of format?.write?.({ ...input, options: { restore } }, collectFindings()) ?? []) {
    writeSync(descriptor, piece);
    length += piece.length;
  }
  closeSync(descriptor);
  return length;
}

/** With every attribute that our writer writes of the same graph, so that both files hold the same. */
function toGraphology(dataset: Dataset) {
  const graph = new MultiDirectedGraph();
  for (const { id, name, type, look, attributes } of dataset.entities)
    graph.addNode(id, { label: name, type, ...look, z: 0, ...Object.fromEntries(attributes ?? []) });
  for (const { id, source, target, type, directed, weight, attributes } of dataset.relations)
    graph.addEdgeWithKey(id, source, target, {
      label: type,
      kind: type,
      weight,
      relation: type,
      symmetric: !directed,
      ...Object.fromEntries(attributes ?? []),
    });
  return graph;
}

/** The part of a job that is not measured comes first and returns the part that is. */
const JOBS: Readonly<Record<string, (nodes: number, edges: number, file: string) => () => string>> = {
  "write ours": (nodes, edges, file) => {
    const input = toInput(makeForeignGraph(nodes, edges));
    return () => `${writeOurs(input, "no", file)} characters`;
  },
  "write ours, reopenable": (nodes, edges, file) => {
    const input = toInput(makeForeignGraph(nodes, edges));
    return () => `${writeOurs(input, "yes", `${file}.reopenable`)} characters`;
  },
  "write graphology-gexf": (nodes, edges, file) => {
    const graph = toGraphology(makeForeignGraph(nodes, edges));
    return () => {
      const text = writeGexf(graph, { version: "1.3" });
      writeFileSync(`${file}.peer`, text);
      return `${text.length} characters`;
    };
  },
  "read ours": (_nodes, _edges, file) => () => {
    const bytes = openBytes(file);
    const result = bytes.ok ? readGraphFile({ name: "bench.gexf", bytes: bytes.value }) : bytes;
    if (!result.ok) return "refused";
    // Up to a graph that can be asked, as the peer's reader does.
    const graph = buildGraph(result.value.dataset);
    return `${graph.entityCount} + ${graph.relationCount}`;
  },
  "read graphology-gexf": (_nodes, _edges, file) => () => {
    const graph = parseGexf(MultiDirectedGraph, readFileSync(file, "utf8"));
    return `${graph.order} + ${graph.size}`;
  },
};

function runJob(name: string, nodes: number, edges: number, file: string): void {
  const job = JOBS[name]?.(nodes, edges, file);
  if (job === undefined) throw new Error(`No job ${name}`);
  const before = process.cpuUsage();
  const answer = job();
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ answer, cpu, megabytes }));
}

interface Measured {
  readonly answer: string;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Times less CPU than the peer, at the larger size. */
const GOALS: Readonly<Record<string, number>> = { write: 15, read: 15 };

/** One line: the ratio with its goal, and the speed by characters, since the two files differ in length (the peer indents). */
function compare(direction: string, goal: number | null, ours: Measured, peer: Measured): string {
  const ratio = peer.cpu / ours.cpu;
  const verdict = goal === null ? "" : ` (goal ${goal}: ${ratio >= goal ? "reached" : "MISSED"})`;
  const memory = (peer.megabytes / ours.megabytes).toFixed(1);
  const speed = ({ answer, cpu }: Measured) => Number.parseInt(answer, 10) / 1e6 / cpu;
  const bySpeed =
    direction === "write"
      ? `; million characters a CPU second: ${speed(ours).toFixed(0)} against ${speed(peer).toFixed(1)}, ${(speed(ours) / speed(peer)).toFixed(1)} times`
      : "";
  return `${direction}: ${ratio.toFixed(1)} times less CPU${verdict}, ${memory} times less memory than graphology-gexf${bySpeed}`;
}

function runAll(): void {
  const folder = mkdtempSync(join(tmpdir(), "corridor-bench-"));
  const self = fileURLToPath(import.meta.url);
  for (const [nodes, edges] of SIZES) {
    console.log(`\n${nodes} nodes, ${edges} edges`);
    const file = join(folder, `${nodes}.gexf`);
    const measure = (name: string): Measured | null => {
      try {
        const text = execFileSync(
          process.execPath,
          ["--max-old-space-size=8192", self, name, String(nodes), String(edges), file],
          { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
        );
        const measured: Measured = JSON.parse(text.trim().split("\n").at(-1) ?? "");
        console.log(
          `${name.padEnd(24)} ${measured.cpu.toFixed(2).padStart(7)} CPU s ${measured.megabytes.toFixed(0).padStart(6)} MB  ${measured.answer}`,
        );
        return measured;
      } catch {
        console.log(`${name.padEnd(24)} failed`);
        return null;
      }
    };
    const results = new Map(Object.keys(JOBS).map((name) => [name, measure(name)]));
    const [plain, reopenable] = [results.get("write ours"), results.get("write ours, reopenable")];
    if (plain && reopenable) {
      const longer = Number.parseInt(reopenable.answer, 10) / Number.parseInt(plain.answer, 10);
      const dearer = reopenable.cpu / plain.cpu;
      console.log(
        `with records: ${dearer.toFixed(1)} times the CPU, ${longer.toFixed(2)} times as long as without`,
      );
    }
    for (const [direction, goal] of Object.entries(GOALS)) {
      const ours = results.get(`${direction} ours`);
      const peer = results.get(`${direction} graphology-gexf`);
      if (ours && peer) console.log(compare(direction, nodes < 100_000 ? null : goal, ours, peer));
    }
  }
  rmSync(folder, { recursive: true });
}

const [job, nodes, edges, file] = process.argv.slice(2);
if (job !== undefined && job in JOBS) runJob(job, Number(nodes), Number(edges), file ?? "");
else runAll();
