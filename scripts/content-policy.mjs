import { createHash } from "node:crypto";

/** Who may make scripts out of texts (`src/script-policy.ts`): of addresses, and in a page as one file of its program. */
const SCRIPT_POLICIES = { served: "corridor", single: "corridor corridor-program" };

/** Encrypted, or of this machine. */
const HOST =
  /^(?:(?:https|wss):(?:\/\/[\w.*-]+(?::\d+)?)?|(?:http|ws):\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)$/;

/**
 * Hosts beside the page's own from which readers may fetch graphs, and databases that they may connect to, from `CORRIDOR_HOSTS`;
 * see docs/decisions/0012 and 0044.
 * @param {string | undefined} text
 * @param {string} setting what names them
 */
export function readHosts(text = "", setting = "CORRIDOR_HOSTS") {
  const hosts = text.split(/\s+/).filter((host) => host !== "");
  for (const host of hosts)
    if (!HOST.test(host))
      throw new Error(
        `${setting}: "${host}" is neither https: or wss: nor an address such as https://example.org, wss://example.org:7687 or, on this machine, ws://localhost:7687.`,
      );
  return hosts;
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Texts of the elements of a page that a policy has to name by hash: they stand in it and are run or applied.
 * @param {string} html
 * @param {"script" | "style"} name
 */
function listInline(html, name) {
  // What looks like an element within a script is none.
  const text = name === "script" ? html : html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1</script>");
  const elements = text.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, "g"));
  return [...elements].flatMap(([, attributes = "", text = ""]) =>
    /\bsrc=/.test(attributes) || /\btype="(?!module)/.test(attributes) ? [] : [text],
  );
}

/**
 * The Content-Security-Policy of a built page. `single`: everything stands in one file, and nothing else may be loaded.
 * @param {string} html the page as it is written
 * @param {{ hosts: readonly string[], kind: "served" | "single", program?: string }} built `program`: a script that the page
 *   runs besides those that stand in it
 */
export function contentPolicy(html, { hosts, kind, program }) {
  const own = kind === "served" ? ["'self'"] : [];
  const scripts = [...listInline(html, "script"), ...(program === undefined ? [] : [program])];
  /** @type {(directive: string, ...sources: readonly string[]) => string} */
  const allow = (directive, ...sources) =>
    `${directive} ${sources.length === 0 ? "'none'" : sources.join(" ")}`;
  return [
    allow("default-src"),
    allow("script-src", ...own, ...scripts.map(hashOf)),
    allow("style-src", ...own, ...listInline(html, "style").map(hashOf)),
    allow("img-src", ...own, "data:", "blob:"),
    allow("font-src", ...(kind === "served" ? own : ["data:"])),
    allow("worker-src", ...(kind === "served" ? own : ["blob:"])),
    allow("connect-src", ...own, ...hosts),
    allow("base-uri"),
    allow("form-action"),
    "require-trusted-types-for 'script'",
    `trusted-types ${SCRIPT_POLICIES[kind]}`,
  ].join("; ");
}

const META = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/;

/**
 * The policy that a built page states, or null. It stands within the first kilobytes.
 * @param {string} html
 */
export function readPolicy(html) {
  const text = META.exec(html)?.[1];
  return text === undefined
    ? null
    : text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/**
 * A policy that also lets the page connect to some hosts.
 * @param {string} policy
 * @param {readonly string[]} hosts
 */
export const widenPolicy = (policy, hosts) =>
  hosts.length === 0
    ? policy
    : policy.replace(/connect-src ([^;]*)/, (_, /** @type {string} */ sources) =>
        ["connect-src", ...sources.split(/\s+/).filter((each) => each !== "'none'"), ...hosts].join(" "),
      );

/**
 * A page whose stated policy also lets it connect to some hosts: a header can only narrow what the page says itself.
 * @param {string} html
 * @param {readonly string[]} hosts
 */
export const widenPage = (html, hosts) => {
  const policy = readPolicy(html);
  if (policy === null) return html;
  const stated = widenPolicy(policy, hosts).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return html.replace(META, (element, text) => element.replace(text, () => stated));
};
