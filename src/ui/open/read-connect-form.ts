import { ok, type Result, refuse } from "../../core/model/result.ts";
import { isEngineAddress, parseEngineAddress } from "../../core/source/engine-address.ts";
import { isAllowedByPolicy } from "./is-allowed-by-policy.ts";

/** Whether this machine alone hears what is sent there. */
const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|$)/.test(host);

/** The address of an engine as links have it; an endpoint may be typed as its web address, and the database beside it. */
function toEngineAddress(typed: string, database: string): Result<string> {
  const text = typed.trim().replace(/\/$/, "");
  const web = /^(https?):\/\/(.*)$/i.exec(text);
  if (web !== null && web[1]?.toLowerCase() === "http" && !isLoopback(web[2] ?? ""))
    return refuse(
      "address",
      "",
      "http:// is not encrypted.",
      "Write https instead: without TLS only this machine is reached.",
    );
  const address = web === null ? text : `sparql://${web[2]}`;
  if (database.trim() === "") return ok(address);
  if (/^sparql:/i.test(address))
    return ok(`${address}${address.includes("?") ? "&" : "?"}graph=${encodeURIComponent(database.trim())}`);
  return ok(
    `${address.replace(/^([a-z][a-z\d+]*:\/\/[^/]+).*$/i, "$1")}/${encodeURIComponent(database.trim())}`,
  );
}

/** Where the browser has to be allowed to connect to. */
function toConnectionUrl(address: string): URL | null {
  const parsed = parseEngineAddress(address);
  if (!parsed.ok) return null;
  if (parsed.value.kind === "sparql") return new URL(parsed.value.query);
  const { host } = new URL(parsed.value.url.replace(/^[a-z][a-z\d+]*:/i, "http:"));
  return new URL(
    `${parsed.value.url.includes("+s:") ? "wss" : "ws"}://${host.includes(":") ? host : `${host}:7687`}`,
  );
}

/**
 * The address that a form names, checked as far as that goes without asking anybody; what is wrong with it is refused, and so is what
 * this page may not connect to, with the setting that allows it.
 */
export function readConnectForm(typed: string, database: string): Result<string> {
  const address = toEngineAddress(typed, database);
  if (!address.ok) return address;
  if (!isEngineAddress(address.value))
    return refuse(
      "address",
      "",
      "This is not the address of a graph database.",
      "It begins with bolt://, bolt+s://, neo4j+s:// or https://.",
    );
  const parsed = parseEngineAddress(address.value);
  if (!parsed.ok) {
    const [issue] = parsed.error;
    return issue !== undefined && typed.includes("@")
      ? refuse("address", "", issue.message, "Leave them out and fill in the two fields below.")
      : parsed;
  }
  const url = toConnectionUrl(address.value);
  if (url !== null && !isAllowedByPolicy(url))
    return refuse(
      "not-allowed",
      "",
      `This page may not connect to ${url.host}: its policy does not name it.`,
      `Serve it with corridor serve --connect ${url.protocol}//${url.host}, or build it with CORRIDOR_HOSTS="${url.protocol}//${url.host}".`,
    );
  return address;
}

/** What to add where an address did not answer, and browsers may be the reason. */
export const toBrowserHint = (address: string): string =>
  location.protocol === "https:" && !/\+s:|^sparql:/i.test(address)
    ? " This page came by https, from which browsers may refuse unencrypted connections: use bolt+s://, or open the page on this machine."
    : "";
