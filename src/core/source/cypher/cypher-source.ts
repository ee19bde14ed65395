import { type Result, refuse } from "../../model/result.ts";
import type { GraphSource } from "../graph-source.ts";
import { createPublishedSource } from "../published-source.ts";
import { createCypherDialect } from "./cypher-dialect.ts";
import type { CypherRunner } from "./cypher-runner.ts";
import { ECHO } from "./templates.ts";

/** What an engine has to give back as it got it: signs that end texts, and a fraction that needs all of its digits. */
const PROBE = "quote ' \" back-tick ` backslash \\ brace { \u202e \u00e9";
const FRACTION = 0.1 + 0.2;

/** Refuses an engine, or something in between, that alters parameters: every answer after it would be in doubt. */
export async function checkEcho({ read }: Pick<CypherRunner, "read">): Promise<Result<null>> {
  const answer = await read(ECHO, { text: PROBE, number: FRACTION });
  if (!answer.ok) return answer;
  const [row] = answer.value;
  return row?.["text"] === PROBE && row["number"] === FRACTION
    ? { ok: true, value: null }
    : refuse(
        "alters-parameters",
        "",
        "The engine does not give back what it is sent: parameters come back altered.",
        "Use another engine, or another version of it.",
      );
}

/** A data set that was published to a database that speaks Cypher. */
export function createCypherSource(runner: Pick<CypherRunner, "read" | "close">): GraphSource {
  const source = createPublishedSource(createCypherDialect(runner));
  return {
    ...source,
    async open(cancel) {
      const echoed = await checkEcho(runner);
      return echoed.ok ? source.open(cancel) : echoed;
    },
  };
}
