import { ok, type Result, refuse } from "../../core/model/result.ts";
import type { CypherRunner } from "../../core/source/cypher/cypher-runner.ts";
import { type EngineAddress, parseEngineAddress } from "../../core/source/engine-address.ts";
import type { SparqlRunner } from "../../core/source/sparql/sparql-runner.ts";
import type { Arguments, Io } from "../command.ts";
import { USER_FLAG } from "./user-flag.ts";

/** An engine that can be asked. */
export type OpenedRunner = (
  | { readonly kind: "cypher"; readonly runner: CypherRunner }
  | {
      readonly kind: "sparql";
      readonly runner: SparqlRunner;
      readonly address: EngineAddress & { readonly kind: "sparql" };
    }
) & { readonly close: () => Promise<void> };

/** A runner for an address, with the user of `--user` and the password of the environment. It connects when it is first asked. */
export async function openRunner(text: string, given: Arguments, io: Io): Promise<Result<OpenedRunner>> {
  const address = parseEngineAddress(text);
  if (!address.ok) return address;
  const user = given.text(USER_FLAG.name);
  const password = io.env["CORRIDOR_PASSWORD"];
  if (user !== null && password === undefined)
    return refuse(
      "usage",
      "--user",
      "There is no password.",
      "Put it into the environment variable CORRIDOR_PASSWORD.",
    );
  const signIn = user === null || password === undefined ? null : { user, password };
  if (address.value.kind === "bolt") {
    const { createBoltRunner } = await import("../../runners/bolt.ts");
    const runner = await createBoltRunner(address.value, signIn);
    return ok({ kind: "cypher", runner, close: runner.close });
  }
  const { createSparqlRunner } = await import("../../runners/sparql.ts");
  return ok({
    kind: "sparql",
    runner: createSparqlRunner(address.value, signIn),
    address: address.value,
    close: async () => {},
  });
}
