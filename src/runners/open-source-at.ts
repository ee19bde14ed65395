import { createCypherSource } from "../core/source/cypher/cypher-source.ts";
import type { EngineAddress } from "../core/source/engine-address.ts";
import type { GraphSource } from "../core/source/graph-source.ts";
import { createSparqlSource } from "../core/source/sparql/sparql-source.ts";
import type { SignIn } from "./sign-in.ts";

/** The published graph at an address. Nothing is asked of it before the first call; the driver for Bolt is loaded where it is needed. */
export async function openSourceAt(address: EngineAddress, signIn: SignIn | null): Promise<GraphSource> {
  if (address.kind === "bolt") {
    const { createBoltRunner } = await import("./bolt.ts");
    return createCypherSource(await createBoltRunner(address, signIn));
  }
  const { createSparqlRunner } = await import("./sparql.ts");
  return createSparqlSource(createSparqlRunner(address, signIn));
}
