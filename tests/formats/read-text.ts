import type { Imported, InputFile } from "../../src/core/formats/format.ts";
import { type RawGraph, toInspectAnswer } from "../../src/core/formats/raw-graph.ts";
import { inspectGraphFile, readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { formatIssue, type Issue } from "../../src/core/model/result.ts";
import { toBytes } from "./write-text.ts";

const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? toBytes(content) : content);

/** The graph that a file says; throws what refused it. */
export function inspect(name: string, content: string | Uint8Array): RawGraph {
  const result = inspectGraphFile({ name, bytes: bytesOf(content) });
  if (!result.ok) throw new Error(result.error.map(formatIssue).join("\n"));
  return result.value;
}

/** The answer of `corridor inspect --json`, through JSON and back. */
export const inspectAnswer = (name: string, content: string | Uint8Array) =>
  JSON.parse(JSON.stringify(toInspectAnswer(inspect(name, content))));

/** The issues that refuse a file; throws when it is accepted. */
export function refusal(name: string, content: string | Uint8Array): readonly Issue[] {
  const result = readGraphFile({ name, bytes: bytesOf(content) });
  if (result.ok) throw new Error(`${name} was accepted`);
  return result.error;
}

/** The data set that a file holds; throws what refused it. */
export function read(
  name: string,
  content: string | Uint8Array,
  beside: readonly InputFile[] = [],
): Imported {
  const result = readGraphFile({ name, bytes: bytesOf(content), beside });
  if (!result.ok) throw new Error(result.error.map(formatIssue).join("\n"));
  return result.value;
}
