import { ok, type Result, refuse } from "../model/result.ts";

/** Where `corridor publish` puts triples unless the address names another graph. */
export const PUBLISHED_GRAPH = "urn:corridor:graph";

/** Where an engine is reached. Never holds a password. */
export type EngineAddress =
  | {
      readonly kind: "bolt";
      /** As the driver takes it: scheme, host and port. */
      readonly url: string;
      /** Null: the engine's own default. */
      readonly database: string | null;
    }
  | {
      readonly kind: "sparql";
      readonly query: string;
      readonly update: string;
      /** The graph that is asked; null: whatever the endpoint asks by default. */
      readonly graph: string | null;
    };

const SCHEMES = ["bolt", "bolt+s", "neo4j", "neo4j+s", "sparql"];
const FORMS = "bolt://localhost:7687/DATABASE, neo4j+s://HOST/DATABASE, sparql://HOST/PATH?graph=IRI";

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Whether a text names an engine, not a file. */
export const isEngineAddress = (text: string): boolean => {
  const [, scheme = ""] = /^([a-z][a-z\d+]*):\/\//i.exec(text) ?? [];
  return SCHEMES.includes(scheme.toLowerCase());
};

/**
 * Reads the address of an engine. Anything but this machine is reached through TLS alone; a password in an address is refused,
 * since addresses end up in histories and logs.
 */
export function parseEngineAddress(text: string): Result<EngineAddress> {
  const refuseAddress = (message: string, hint: string) => refuse("address", "", message, hint);
  const [, scheme = "", at = "", path = "", query = ""] =
    /^([a-z][a-z\d+]*):\/\/([^/?#\s]+)(\/[^?#\s]*)?(?:\?([^#\s]*))?$/i.exec(text) ?? [];
  const kind = scheme.toLowerCase();
  const host = at.replace(/:\d+$/, "");
  if (at.includes("@"))
    return refuseAddress(
      "The address names a user or a password.",
      "Leave them out: --user names the user, CORRIDOR_PASSWORD holds the password.",
    );
  if (!SCHEMES.includes(kind) || !/^(?:[\w.-]+|\[[\da-f:]+\])$/i.test(host))
    return refuseAddress("This is not the address of an engine.", `Known forms: ${FORMS}.`);
  const isLocal = isLoopback(host);
  if (kind === "sparql") {
    const settings = new Map(
      query.split("&").map((pair) => {
        const [, name = "", value = ""] = /^([^=]*)=?(.*)$/.exec(pair) ?? [];
        return [name, decodeText(value)];
      }),
    );
    const graph = settings.get("graph") ?? PUBLISHED_GRAPH;
    if (graph !== "default" && !/^[a-z][\w+.-]*:[^\s<>"{}|^`\\]*$/i.test(graph))
      return refuseAddress(
        "The graph that the address names is not an IRI.",
        "Write ?graph=urn:example:graph.",
      );
    const base = `${isLocal ? "http" : "https"}://${at}`;
    const update = settings.get("update") ?? path.replace(/\/query$/, "/update");
    return ok({
      kind: "sparql",
      query: base + path,
      update: base + (update.startsWith("/") ? update : `/${update}`),
      graph: graph === "default" ? null : graph,
    });
  }
  if (!isLocal && !kind.endsWith("+s"))
    return refuseAddress(
      `${kind}:// is not encrypted.`,
      `Write ${kind}+s://; without TLS only this machine is reached.`,
    );
  const database = decodeText(path.slice(1));
  return ok({ kind: "bolt", url: `${kind}://${at}`, database: database === "" ? null : database });
}
