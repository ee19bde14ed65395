import { join } from "node:path";
import { ROOT } from "../../scripts/root.mjs";
import type { Io } from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";

export interface Ended {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs one call in process, in the project's folder, without texts and on a fixed day unless told otherwise. */
export async function runCli(args: readonly string[], io: Partial<Io> = {}): Promise<Ended> {
  let out = "";
  let err = "";
  const status = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd: ROOT,
    env: {},
    today: "2026-01-31",
    shipped: join(ROOT, "graph-data"),
    checked: null,
    page: join(ROOT, "dist"),
    browse: async () => false,
    ...io,
  });
  return { status, out, err };
}

/** Runs a call with `--json` that is expected to answer; its answer. */
export async function askCli<T>(args: readonly string[], io: Partial<Io> = {}): Promise<T> {
  const { out, err } = await runCli([...args, "--json"], io);
  if (out === "") throw new Error(err);
  return JSON.parse(out);
}
