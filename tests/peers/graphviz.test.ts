import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findGraphviz } from "../../scripts/peers/find-peers.mjs";
import { readShipped } from "../fixtures/shipped.ts";
import { writeWhole } from "./written-graphs.ts";

interface Answer {
  readonly directed: boolean;
  readonly objects: readonly { readonly name: string; readonly label: string; readonly type: string }[];
  readonly edges: readonly {
    readonly tail: number;
    readonly head: number;
    readonly relation: string;
    readonly weight: string;
    readonly dir?: string;
    readonly corridor: string;
  }[];
}

const dot = findGraphviz();

test.skipIf(dot === null)(
  "Graphviz reads our DOT: every node and edge with its attributes and direction",
  () => {
    const { entities, relations } = readShipped();
    const run = spawnSync(dot ?? "", ["-Tdot_json"], {
      encoding: "utf8",
      input: writeWhole("dot", readShipped(), {}),
      maxBuffer: 1 << 28,
    });
    expect(run.stderr).toBe("");
    const answer = JSON.parse(run.stdout) as Answer;
    expect(answer.directed).toBe(true);
    expect(answer.objects.map(({ name, label, type }) => [name, label, type])).toEqual(
      entities.map(({ id, name, type }) => [id, name, type]),
    );
    const nameOf = (place: number) => answer.objects[place]?.name;
    const sorted = (edges: readonly (readonly unknown[])[]) =>
      edges.map((edge) => JSON.stringify(edge)).sort();
    const found = answer.edges.map(({ tail, head, relation, weight, dir }) => [
      nameOf(tail),
      nameOf(head),
      relation,
      weight,
      dir,
    ]);
    const written = relations.map(({ source, target, type, weight = 1, directed }) => [
      source,
      target,
      type,
      String(weight),
      directed ? undefined : "none",
    ]);
    expect(sorted(found)).toEqual(sorted(written));
    // Records with quotes, backslashes and line ends within come through whole.
    for (const { corridor } of answer.edges) expect(JSON.parse(corridor)).toHaveProperty("corridor", 1);
  },
);

test.skipIf(dot === null)("Graphviz lays our DOT out", () => {
  const run = spawnSync(dot ?? "", ["-Kneato", "-n2", "-Tplain"], {
    encoding: "utf8",
    input: writeWhole("dot", readShipped(), { restore: "no" }),
    maxBuffer: 1 << 28,
  });
  const lines = run.stdout.split("\n");
  expect(lines.filter((line) => line.startsWith("node "))).toHaveLength(readShipped().entities.length);
  expect(lines.filter((line) => line.startsWith("edge "))).toHaveLength(readShipped().relations.length);
});
