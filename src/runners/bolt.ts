import type { Driver, Session } from "neo4j-driver-lite";
import type { Cancel } from "../core/model/cancel.ts";
import { ok, type Result, refuse } from "../core/model/result.ts";
import type {
  CypherParameters,
  CypherRow,
  CypherRunner,
  CypherValue,
} from "../core/source/cypher/cypher-runner.ts";
import type { EngineAddress } from "../core/source/engine-address.ts";
import type { SignIn } from "./sign-in.ts";

/** Milliseconds. */
const CONNECTING = 3000;
const READING = 10_000;
const WRITING = 120_000;
/** What the engine may take longer than the transaction that it was told to end. */
const GRACE = 2000;
const POLL = 50;

/** Loaded when the first address is opened. */
const loadDriver = async () => (await import("neo4j-driver-lite")).default;

type Neo4j = Awaited<ReturnType<typeof loadDriver>>;

/** Whole numbers of JavaScript as whole numbers of the engine, which would be fractions otherwise. */
function toEngineValue(neo4j: Neo4j, value: CypherValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (isValues(value)) return value.map((each) => toEngineValue(neo4j, each));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toEngineValue(neo4j, each)]));
}

const isValues = (value: CypherValue): value is readonly CypherValue[] => Array.isArray(value);

const codeOf = (error: Error): string =>
  "code" in error && typeof error.code === "string" ? error.code : "";

/** What the engine refused, in words of our own: its messages may repeat what was sent to it. */
function refuseByCode(error: unknown, { url, database }: EngineAddress & { kind: "bolt" }): Result<never> {
  if (!(error instanceof Error)) throw error;
  const code = codeOf(error);
  if (/Security\.Unauthorized|AuthenticationRateLimit/.test(code))
    return refuse("sign-in", "", "The engine refuses the user or the password.", "Check both.");
  if (/CredentialsExpired/.test(code))
    return refuse(
      "password-expired",
      "",
      "The password has expired or was never changed.",
      "Set a new one with the engine's own tools.",
    );
  if (/AccessMode/.test(code))
    return refuse("read-only", "", "The statement would write, and reading was asked for.");
  if (/Security\.Forbidden|Security\.AuthorizationExpired/.test(code))
    return refuse("no-right", "", "This user may not do that.", "Ask whoever runs the database.");
  if (/DatabaseNotFound|DatabaseUnavailable/.test(code))
    return refuse(
      "no-database",
      "",
      `There is no database "${database ?? ""}" that could be used.`,
      "Correct the name at the end of the address.",
    );
  if (/TransactionTimedOut/.test(code))
    return refuse("timeout", "", "The engine needed too long.", "Narrow the question.");
  if (/^(?:ServiceUnavailable|SessionExpired)$/.test(code))
    return refuse(
      "no-connection",
      "",
      `Nothing that speaks Bolt answers at ${url}, or it went away.`,
      "Check that the engine runs, its address, and whether it wants TLS (bolt+s://).",
    );
  return refuse("engine", "", `The engine refused the request (${code === "" ? error.name : code}).`);
}

/** Rejects after so long, or soon after a cancellation. */
function watch(deadline: number, cancel: Cancel | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends = Date.now() + deadline;
  const ended = new Promise<"timeout" | "cancelled">((resolve) => {
    const look = () => {
      if (cancel?.aborted === true) resolve("cancelled");
      else if (Date.now() >= ends) resolve("timeout");
      else timer = setTimeout(look, Math.min(POLL, ends - Date.now()));
    };
    look();
  });
  return { ended, stop: () => clearTimeout(timer) };
}

/**
 * A runner over Bolt. Nothing is tried again behind the caller's back, and every answer comes before its deadline or is refused.
 */
export async function createBoltRunner(
  address: EngineAddress & { readonly kind: "bolt" },
  signIn: SignIn | null,
  { reading = READING, writing = WRITING }: { readonly reading?: number; readonly writing?: number } = {},
): Promise<CypherRunner> {
  const neo4j = await loadDriver();
  const driver: Driver = neo4j.driver(
    address.url,
    signIn === null
      ? { scheme: "none", principal: "", credentials: "" }
      : { scheme: "basic", principal: signIn.user, credentials: signIn.password },
    {
      connectionTimeout: CONNECTING,
      connectionAcquisitionTimeout: reading,
      maxTransactionRetryTime: 0,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
    },
  );
  const openSession = (mode: "READ" | "WRITE"): Session =>
    driver.session({
      defaultAccessMode: mode,
      ...(address.database === null ? {} : { database: address.database }),
    });
  async function run(
    mode: "READ" | "WRITE",
    text: string,
    parameters: CypherParameters,
    timeout: number,
    cancel?: Cancel,
  ): Promise<Result<readonly CypherRow[]>> {
    const values = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, toEngineValue(neo4j, value)]),
    );
    const session = openSession(mode);
    const { ended, stop } = watch(timeout + GRACE, cancel);
    const answer = session
      .run(text, values, { timeout })
      .then(({ records }) => records.map((record): CypherRow => record.toObject()));
    // Whoever gave up waiting does not hear of it again.
    answer.catch(() => {});
    try {
      const rows = await Promise.race([answer, ended]);
      if (rows === "timeout")
        return refuse("timeout", "", "The engine needed too long.", "Narrow the question.");
      if (rows === "cancelled") return refuse("cancelled", "", "The request was cancelled.");
      return ok(rows);
    } catch (error) {
      return refuseByCode(error, address);
    } finally {
      stop();
      // Closing waits for an answer that may never come.
      void session.close().catch(() => {});
    }
  }
  return {
    read: (text, parameters, cancel) => run("READ", text, parameters, reading, cancel),
    write: (text, parameters) => run("WRITE", text, parameters, writing),
    close: () => driver.close(),
  };
}
