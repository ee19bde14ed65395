import type { Engine } from "../core/engine/engine.ts";
import { createEngine } from "../core/engine/engine-in-process.ts";
import { describeFinding } from "../core/formats/findings.ts";
import { err, ok, type Result } from "../core/model/result.ts";
import type { Arguments, Io } from "./command.ts";
import { toSource } from "./data/open-data.ts";

/** An engine with the named data open, and what was renamed, repaired or left out on reading. */
export async function openEngine(
  paths: readonly string[],
  given: Arguments,
  io: Io,
): Promise<Result<{ readonly engine: Engine; readonly notes: readonly string[] }>> {
  const source = await toSource(paths, given, io);
  if (!source.ok) return source;
  const engine = createEngine();
  const opened = await engine.open(source.value);
  const [file = ""] = paths;
  if (!opened.ok) return err(opened.error.map((issue) => ({ ...issue, at: { ...issue.at, file } })));
  return ok({
    engine,
    notes: opened.value.findings.map((finding) => `${file}: ${describeFinding(finding)}`),
  });
}
