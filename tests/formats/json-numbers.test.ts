import { expect, test } from "vitest";
import { collectFindings } from "../../src/core/formats/findings.ts";
import { readJson } from "../../src/core/formats/json/read-json.ts";
import { inspect } from "./read-text.ts";

const read = (text: string, partial = false) => {
  const json = readJson(new TextEncoder().encode(text), collectFindings(), partial);
  if (!json.ok) throw new Error(json.error[0]?.message);
  return json.value.value;
};

test.each([
  "9007199254740993",
  "12345678901234567890",
  "1e999",
  "-1E+400",
  "1e-400",
  "900719925474099.31",
  "0.12345678901234567890",
])("trust 16: %s, which a computer's number cannot hold, keeps its digits", (digits) => {
  expect(read(`{"value": [${digits}]}`)).toEqual({ value: [digits] });
  // Also in the readable part of a broken file.
  expect(read(`{"value": [${digits}], "rest": [1, 2`, true)).toMatchObject({ value: [digits] });
});

test.each(["0", "1", "-1.5", "9007199254740992", "1e22", "1e300", "0e999", "1.0", "5e-324", "0.1"])(
  "%s stays the number that it is",
  (digits) => expect(read(`[${digits}]`)).toEqual([Number(digits)]),
);

test("numbers within texts are left alone", () =>
  expect(read('["1e999", "a 9007199254740993 b", 1e999]')).toEqual([
    "1e999",
    "a 9007199254740993 b",
    "1e999",
  ]));

test("ids that differ only beyond what a number holds stay two", () => {
  const ids = ["9007199254740992", "9007199254740993", "1e999", "2e999"];
  const graph = inspect(
    "n.json",
    `{"nodes": [${ids.map((id) => `{"id": ${id}}`).join(",")}], "links": [{"source": ${ids[0]}, "target": ${ids[1]}}]}`,
  );
  expect(graph.nodes).toHaveLength(4);
  expect(graph.edges[0]).toMatchObject({ source: "9007199254740992", target: "9007199254740993" });
});
