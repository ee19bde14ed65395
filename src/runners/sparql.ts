import type { Cancel } from "../core/model/cancel.ts";
import { isObject } from "../core/model/parse-part.ts";
import { ok, type Result, refuse } from "../core/model/result.ts";
import type { EngineAddress } from "../core/source/engine-address.ts";
import type { SparqlRow, SparqlRunner, SparqlTerm } from "../core/source/sparql/sparql-runner.ts";
import type { SignIn } from "./sign-in.ts";

/** Milliseconds. */
const READING = 12_000;
const WRITING = 120_000;
/** The longest that a busy endpoint is waited for. */
const MOST_WAIT = 10_000;
const POLL = 50;

const RESULTS = "application/sparql-results+json";

function toTerm(value: unknown): SparqlTerm | null {
  if (!isObject(value) || typeof value["value"] !== "string") return null;
  const { type, value: text, datatype, "xml:lang": language } = value;
  const kind = type === "uri" ? "iri" : type === "bnode" ? "blank" : "literal";
  return {
    kind,
    text,
    ...(typeof datatype === "string" ? { datatype } : {}),
    ...(typeof language === "string" ? { language } : {}),
  };
}

/** Rows of an answer in JSON; refused where it is cut off or no such answer. */
function readRows(body: string): Result<readonly SparqlRow[]> {
  const broken = () =>
    refuse(
      "broken-answer",
      "",
      "The endpoint's answer is cut off or not in the form of SPARQL results.",
      "Try again; a proxy in between may cut long answers.",
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return broken();
    throw error;
  }
  const results = isObject(parsed) ? parsed["results"] : undefined;
  const bindings = isObject(results) ? results["bindings"] : undefined;
  if (!Array.isArray(bindings)) return broken();
  const rows: SparqlRow[] = [];
  for (const binding of bindings) {
    if (!isObject(binding)) return broken();
    const row: Record<string, SparqlTerm> = Object.create(null);
    for (const [name, value] of Object.entries(binding)) {
      const term = toTerm(value);
      if (term === null) return broken();
      row[name] = term;
    }
    rows.push(row);
  }
  return ok(rows);
}

/** `Retry-After` in milliseconds: seconds or a date; null where there is none. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

function refuseByStatus(status: number, url: string): Result<never> {
  const { host } = new URL(url);
  if (status === 401)
    return refuse("sign-in", "", `${host} refuses the user or the password.`, "Check both.");
  if (status === 403)
    return refuse("no-right", "", `${host} does not allow this user to do that.`, "Ask whoever runs it.");
  if (status === 404)
    return refuse("no-endpoint", "", `There is no SPARQL endpoint at ${url}.`, "Correct the path.");
  if (status === 429 || status === 503)
    return refuse("busy", "", `${host} is busy (HTTP ${status}).`, "Try again later.");
  return refuse("engine", "", `${host} refused the request (HTTP ${status}).`);
}

const pause = (time: number) => new Promise<void>((resolve) => void setTimeout(resolve, time));

/** A runner over the SPARQL 1.1 Protocol. Every answer comes before its deadline or is refused. */
export function createSparqlRunner(
  address: EngineAddress & { readonly kind: "sparql" },
  signIn: SignIn | null,
  { reading = READING, writing = WRITING }: { readonly reading?: number; readonly writing?: number } = {},
): SparqlRunner {
  const bytes = signIn === null ? [] : new TextEncoder().encode(`${signIn.user}:${signIn.password}`);
  const authorization =
    signIn === null ? {} : { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };

  async function send(
    url: string,
    body: URLSearchParams,
    timeout: number,
    cancel?: Cancel,
  ): Promise<Result<string>> {
    const ends = Date.now() + timeout;
    const controller = new AbortController();
    const timer = setInterval(() => {
      if (cancel?.aborted === true || Date.now() >= ends) controller.abort();
    }, POLL);
    try {
      for (let isFirst = true; ; isFirst = false) {
        const response = await fetch(url, {
          method: "POST",
          headers: { accept: RESULTS, ...authorization },
          body,
          redirect: "error",
          credentials: "omit",
          cache: "no-store",
          signal: controller.signal,
        });
        const wait = readRetryAfter(response.headers.get("retry-after"));
        if (
          isFirst &&
          response.status === 429 &&
          wait !== null &&
          wait <= MOST_WAIT &&
          Date.now() + wait < ends
        ) {
          await response.body?.cancel();
          await pause(wait);
          continue;
        }
        if (!response.ok) {
          await response.body?.cancel();
          return refuseByStatus(response.status, url);
        }
        // Virtuoso says so where it gave part of an answer, being short of time or of rows.
        if (response.headers.has("x-sparql-anytime") || response.headers.has("x-sparql-maxrows"))
          return refuse(
            "partial",
            "",
            "The endpoint gave part of the answer only.",
            "Narrow the question, or raise the endpoint's limits.",
          );
        return ok(await response.text());
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (cancel?.aborted === true) return refuse("cancelled", "", "The request was cancelled.");
      if (controller.signal.aborted)
        return refuse("timeout", "", "The endpoint needed too long.", "Narrow the question.");
      return refuse(
        "no-connection",
        "",
        `${new URL(url).host} cannot be reached, or it broke the connection off.`,
        "Check the address, the endpoint and, on a page, whether its policy allows the address.",
      );
    } finally {
      clearInterval(timer);
    }
  }
  return {
    async select(text, cancel) {
      const body = new URLSearchParams({ query: text });
      if (address.graph !== null) body.append("default-graph-uri", address.graph);
      const answer = await send(address.query, body, reading, cancel);
      return answer.ok ? readRows(answer.value) : answer;
    },
    async update(text) {
      const answer = await send(address.update, new URLSearchParams({ update: text }), writing);
      return answer.ok ? ok(null) : answer;
    },
  };
}
