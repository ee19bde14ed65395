import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPythonPackage } from "../../scripts/peers/find-peers.mjs";
import { readShipped } from "../fixtures/shipped.ts";
import { writeWhole } from "./written-graphs.ts";

interface Answer {
  readonly problem?: string;
  /** Label and type by id. */
  readonly nodes?: Readonly<Record<string, readonly [string, string]>>;
  /** Ends, relation, weight, and whether it is symmetric. */
  readonly edges?: readonly (readonly [string, string, string, number, boolean])[];
  readonly directed?: boolean;
  /** What rdflib finds: names of things, claims with their three parts, statements in all and as the file counts them. */
  readonly names?: Readonly<Record<string, string>>;
  readonly claims?: readonly (readonly string[])[];
  readonly statements?: number;
  readonly declared?: readonly number[];
}

function ask(reader: string, python: string, text: string, ending: string): Answer {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  const path = join(folder, `graph.${ending}`);
  writeFileSync(path, text);
  const run = spawnSync(python, ["scripts/peers/read_graphs.py", reader, path], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return JSON.parse(run.stdout) as Answer;
}

const [networkx, igraph] = [findPythonPackage("networkx"), findPythonPackage("igraph")];
const rdflib = findPythonPackage("rdflib");
const isNew = /^(?:[4-9]|3\.(?:[6-9]|\d\d))/.test(networkx?.version ?? "");

function expectShipped(answer: Answer): void {
  const { entities, relations } = readShipped();
  expect(answer.problem).toBeUndefined();
  expect(answer.nodes).toEqual(Object.fromEntries(entities.map(({ id, name, type }) => [id, [name, type]])));
  expect(answer.directed).toBe(true);
  const sorted = (edges: readonly (readonly unknown[])[]) => edges.map((edge) => JSON.stringify(edge)).sort();
  expect(sorted(answer.edges ?? [])).toEqual(
    sorted(
      relations.map(({ source, target, type, weight = 1, directed }) => [
        source,
        target,
        type,
        weight,
        !directed,
      ]),
    ),
  );
}

const read = (
  reader: string,
  peer: { readonly python: string } | null,
  format: "gexf" | "graphml" | "gml" | "cyjs",
  options: Readonly<Record<string, string>>,
) => expectShipped(ask(reader, peer?.python ?? "", writeWhole(format, readShipped(), options), format));

test.skipIf(networkx === null)(
  "networkx reads our GEXF 1.2: every node and edge with its relation and weight",
  () => {
    read("networkx", networkx, "gexf", { version: "1.2" });
  },
);

test.skipIf(networkx === null)("networkx reads our GraphML", () => {
  read("networkx", networkx, "graphml", {});
});

test.skipIf(networkx === null || !isNew)("networkx from 3.6 on reads our GEXF 1.3", () => {
  read("networkx", networkx, "gexf", {});
});

test.skipIf(igraph === null)("igraph reads our GraphML", () => {
  read("igraph", igraph, "graphml", {});
});

test.skipIf(networkx === null)("networkx reads our GML, ids beside its labels", () => {
  read("networkx", networkx, "gml", {});
});

test.skipIf(networkx === null)("networkx reads our Cytoscape JSON, parallel edges apart", () => {
  read("networkx", networkx, "cyjs", {});
});

const toIri = (kind: string, id: string) => `urn:corridor:${kind}:${encodeURIComponent(id)}`;

test.skipIf(rdflib === null).each([
  ["turtle", "ttl"],
  ["jsonld", "jsonld"],
] as const)(
  "rdflib reads our %s: every entity, every claim, as many statements as it says",
  (format, ending) => {
    const dataset = readShipped();
    const answer = ask("rdflib", rdflib?.python ?? "", writeWhole(format, dataset, {}), ending);
    expect(answer.problem).toBeUndefined();
    for (const { id, name } of dataset.entities) expect(answer.names?.[toIri("entity", id)]).toBe(name);
    const sorted = (claims: readonly (readonly string[])[]) => claims.map((claim) => claim.join(" ")).sort();
    expect(sorted(answer.claims ?? [])).toEqual(
      sorted(
        dataset.claims.map(({ id, subject, relation, object }) => [
          toIri("claim", id),
          toIri("entity", subject),
          toIri("relation-type", relation),
          toIri("entity", object),
        ]),
      ),
    );
    expect(answer.declared).toHaveLength(1);
    // The count does not count itself.
    expect([answer.statements, (answer.statements ?? 0) - 1]).toContain(answer.declared?.[0]);
  },
);
