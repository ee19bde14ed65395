import { resolve } from "node:path";
import { type GraphMapping, parseGraphMapping } from "../../core/mapped/graph-mapping.ts";
import {
  guessGraphMapping,
  type MappedRunner,
  openMappedGraph,
  surveyGraph,
} from "../../core/mapped/map-graph.ts";
import type { MappedSource } from "../../core/mapped/mapped-source.ts";
import { err, ok, type Result } from "../../core/model/result.ts";
import type { Arguments, Io } from "../command.ts";
import { MAPPING_FLAG } from "./mapping-flag.ts";
import type { OpenedRunner } from "./open-runner.ts";
import { readBytes } from "./read-bytes.ts";

/** The mapping in the file that `--mapping` names; null where none is named. */
export function readMappingFile(given: Arguments, io: Io): Result<GraphMapping | null> {
  const path = given.text(MAPPING_FLAG.name);
  if (path === null) return ok(null);
  const bytes = readBytes(resolve(io.cwd, path));
  const mapping = bytes.ok ? parseGraphMapping(new TextDecoder().decode(bytes.value)) : bytes;
  return mapping.ok
    ? mapping
    : err(
        mapping.error.map((issue) => ({
          ...issue,
          path: [path, issue.path].filter((part) => part !== "").join(": "),
        })),
      );
}

/** The engine as graphs of other people are asked of it. */
export const toMappedRunner = (opened: OpenedRunner): MappedRunner =>
  opened.kind === "cypher"
    ? { kind: "cypher", runner: opened.runner }
    : { kind: "sparql", runner: opened.runner };

/** What the address calls its database, as a title. */
const toTitle = (address: string): string => address.replace(/^[a-z+]+:\/\//i, "");

/** A graph that Corridor did not publish, as a source. */
export interface OpenedMapped {
  readonly source: MappedSource;
  readonly notes: readonly string[];
}

/** Opens a graph by the mapping of the flag, else, where Corridor published nothing there, by the one that it suggests. Null: neither. */
export async function openMapped(
  opened: OpenedRunner,
  address: string,
  given: Arguments,
  io: Io,
  isPublished: () => Promise<Result<boolean>>,
): Promise<Result<OpenedMapped | null>> {
  const mapping = readMappingFile(given, io);
  if (!mapping.ok) return mapping;
  const runner = toMappedRunner(opened);
  if (mapping.value !== null) {
    const source = openMappedGraph(runner, mapping.value, toTitle(address));
    return source.ok ? ok({ source: source.value, notes: [] }) : source;
  }
  const published = await isPublished();
  if (!published.ok) return published;
  if (published.value) return ok(null);
  const survey = await surveyGraph(runner);
  if (!survey.ok) return survey.error[0]?.code === "not-published" ? ok(null) : survey;
  const guess = guessGraphMapping(survey.value);
  if (!guess.ok) return guess;
  const source = openMappedGraph(runner, guess.value, toTitle(address));
  const note = `${address}: Corridor did not publish this graph. What its parts stand for was guessed; "corridor inspect ${address}" shows the guess.`;
  return source.ok ? ok({ source: source.value, notes: [note] }) : source;
}
