import { resolve } from "node:path";
import { describeGraphMapping, describeSurvey } from "../../core/mapped/describe-mapping.ts";
import { formatGraphMapping } from "../../core/mapped/graph-mapping.ts";
import { guessGraphMapping, openMappedGraph, surveyGraph } from "../../core/mapped/map-graph.ts";
import { sampleRelations } from "../../core/mapped/sample-relations.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { type Answer, type Arguments, type Io, toLines } from "../command.ts";
import { readMappingFile, toMappedRunner } from "./open-mapped.ts";
import { openRunner } from "./open-runner.ts";
import { writeFile } from "./write-file.ts";

/** What a database of other people consists of, what that probably stands for, and five relations as they would be read. */
export async function inspectEngine(
  address: string,
  given: Arguments,
  io: Io,
  writeTo: string | null,
): Promise<Result<Answer>> {
  const opened = await openRunner(address, given, io);
  if (!opened.ok) return opened;
  try {
    const runner = toMappedRunner(opened.value);
    const survey = await surveyGraph(runner);
    if (!survey.ok) return survey;
    const named = readMappingFile(given, io);
    if (!named.ok) return named;
    const mapping = named.value === null ? guessGraphMapping(survey.value) : ok(named.value);
    if (!mapping.ok) return mapping;
    const source = openMappedGraph(runner, mapping.value, address);
    if (!source.ok) return source;
    const samples = await sampleRelations(source.value, 5);
    if (!samples.ok) return samples;
    const written =
      writeTo === null
        ? ok(null)
        : writeFile(resolve(io.cwd, writeTo), writeTo, [formatGraphMapping(mapping.value)]);
    if (!written.ok) return written;
    return ok({
      status: 0,
      json: () => ({ ok: true, survey: survey.value, mapping: mapping.value, samples: samples.value }),
      text: () =>
        toLines([
          ...describeSurvey(survey.value),
          "",
          ...describeGraphMapping(mapping.value),
          "",
          ...samples.value,
        ]),
      notes: writeTo === null ? [] : [`Wrote ${writeTo}.`],
    });
  } finally {
    await opened.value.close();
  }
}
