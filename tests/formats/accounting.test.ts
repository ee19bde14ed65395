import fc from "fast-check";
import { expect, test } from "vitest";
import { isReadable } from "../../src/core/formats/format.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import { toInspectAnswer } from "../../src/core/formats/raw-graph.ts";
import { inspectGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { arbitrarySample, entries, WRITERS } from "./sample-writers.ts";
import { toBytes } from "./write-text.ts";

/**
 * The law of accounting: every value that a file holds is in the graph, in its attributes, in what the file says of itself, or in
 * a finding. Values are words and numbers that occur once, under titles that readers take for their own.
 */

/** Corridor's own form, alone and within a page, has no foreign fields; claims are a table like any other. */
const OWN: readonly string[] = ["json", "claims-csv", "page"];
const readable = FORMATS.filter((format) => isReadable(format) && !OWN.includes(format.id)).map(
  ({ id }) => id,
);

test.each(readable)("%s: every value is in the graph or in a finding", (id) => {
  const write = WRITERS[id];
  if (write === undefined) throw new Error(`Nobody says how a sample is written as ${id}`);
  fc.assert(
    fc.property(arbitrarySample, (sample) => {
      for (const { name, text, beside, without } of write(sample)) {
        const files = beside === undefined ? [] : [{ name: beside.name, bytes: toBytes(beside.text) }];
        const read = inspectGraphFile({ name, bytes: toBytes(text), beside: files });
        if (!read.ok) {
          // A row without one of its two ends refuses a table, by its line.
          const isNamed = read.error.every(({ code, at }) => code === "edge-end" && at?.line !== undefined);
          expect(isNamed && beside !== undefined, `${read.error[0]?.message}\n${text}`).toBe(true);
          continue;
        }
        // A finding that leaves rows out says which.
        const left = read.value.findings.flatMap(
          ({ message, line, lines = line === undefined ? [] : [line] }) =>
            message.endsWith("left out") ? lines : [],
        );
        const told = [text, beside?.text ?? ""].flatMap((file) => {
          const rows = file.split("\n");
          return left.map((line) => rows[line - 1]);
        });
        const found = JSON.stringify([toInspectAnswer(read.value), read.value.findings, told]);
        // A field that the format itself uses up is not among them.
        const fields = [...sample.nodes, ...sample.edges, ...(without === "about" ? [] : [sample.about])];
        const hidden = id === "gdf" ? ["name"] : [];
        const lost = fields.flatMap((each) =>
          entries(each).flatMap(([title, value]) =>
            hidden.includes(title) || found.includes(String(value)) ? [] : [`${title}: ${value}`],
          ),
        );
        expect(lost, `${text}\n${found}`).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});
