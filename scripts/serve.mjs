import { createReadStream } from "node:fs";
import { open, readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join, sep } from "node:path";
import { readHosts, readPolicy, widenPage, widenPolicy } from "./content-policy.mjs";

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".gexf", "application/gexf+xml; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".jpg", "image/jpeg"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".woff2", "font/woff2"],
  [".xml", "application/xml; charset=utf-8"],
]);

export { readHosts };

/** What holds for files of a folder whose page states no policy. */
const STRICTEST = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** What only a header can say: no other page shows this one within itself. */
const UNFRAMED = "frame-ancestors 'none'";

/** Sent with every answer: the page is isolated, nothing is guessed, nothing is told to other sites. */
const HEADERS = {
  "Cache-Control": "no-cache",
  "Content-Security-Policy": `${STRICTEST}; ${UNFRAMED}`,
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Bytes of a page within which it states its policy. */
const POLICY_WITHIN = 8192;

/** @param {string} file */
async function readStated(file) {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(POLICY_WITHIN), 0, POLICY_WITHIN, 0);
    return readPolicy(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await handle.close();
  }
}

/**
 * The policy that goes with a file: a page's own, for all else (workers have one, too) that of the folder's page; and what only a
 * header can say. It is read from the page each time, which may have been built anew meanwhile.
 * @param {string} folder
 * @param {string} file
 * @param {readonly string[]} connect
 */
async function toPolicy(folder, file, connect) {
  const page = file.endsWith(".html") ? file : join(folder, "index.html");
  return `${widenPolicy((await readStated(page)) ?? STRICTEST, connect)}; ${UNFRAMED}`;
}

/** A page elsewhere may point its own name at this machine (DNS rebinding): only our names are answered. */
const HOSTS = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The file that a request path names, or null when there is none inside the folder.
 * @param {string} folder real path
 * @param {string} path decoded, relative to the base
 */
async function findFile(folder, path) {
  if (path.includes("\0") || path.includes("\\") || path.split("/").some((part) => part.startsWith(".")))
    return null;
  const wanted = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
  const file = await realpath(wanted).catch(() => null);
  if (file === null || !file.startsWith(folder + sep)) return null;
  const { size } = await stat(file).then((found) => (found.isFile() ? found : { size: -1 }));
  return size < 0 ? null : { file, size };
}

/** Where the one file lies that was opened with the page. */
const HANDED_OVER = "opened/";

/**
 * The file that was opened with the page, as it is by now. It is data, whatever its name says: never a page or a script of this site.
 * @param {string} file
 */
async function answerOpened(file) {
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true
    ? {
        status: 200,
        headers: { "Content-Type": "application/octet-stream", "Content-Length": String(found.size) },
        file,
      }
    : null;
}

/**
 * What a request is answered with.
 * @param {{ method?: string | undefined, url?: string | undefined, host?: string | undefined }} request
 * @param {{ folder: string, base: string, opened: string | null, connect: readonly string[] }} site
 * @returns {Promise<{ status: number, headers: Record<string, string>, file?: string, text?: string }>}
 */
async function answer({ method, url = "/", host = "" }, { folder, base, opened, connect }) {
  /** @type {(status: number, text: string, headers?: Record<string, string>) => { status: number, headers: Record<string, string>, text: string }} */
  const refuse = (status, text, headers = {}) => ({
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
    text: `${text}\n`,
  });
  if (!HOSTS.test(host.toLowerCase()))
    return refuse(403, "This address is not answered: use 127.0.0.1 or localhost.");
  if (method !== "GET" && method !== "HEAD")
    return refuse(405, "Only GET and HEAD are answered.", { Allow: "GET, HEAD" });
  const [rawPath = "/"] = url.split(/[?#]/, 1);
  if (`${rawPath}/` === base) return refuse(308, `See ${base}`, { Location: base });
  if (!rawPath.startsWith(base)) return refuse(404, "Not found.");
  let path;
  try {
    path = decodeURIComponent(rawPath.slice(base.length));
  } catch (error) {
    if (error instanceof URIError) return refuse(400, "This address is malformed.");
    throw error;
  }
  if (opened !== null && path === `${HANDED_OVER}${basename(opened)}`)
    return (await answerOpened(opened)) ?? refuse(404, "This file is there no more.");
  const found = await findFile(folder, path);
  if (found === null) return refuse(404, "Not found.");
  const type = TYPES.get(extname(found.file).toLowerCase()) ?? "application/octet-stream";
  const policy = {
    "Content-Type": type,
    "Content-Security-Policy": await toPolicy(folder, found.file, connect),
  };
  if (connect.length > 0 && found.file.endsWith(".html")) {
    const text = widenPage(await readFile(found.file, "utf8"), connect);
    return {
      status: 200,
      headers: { ...policy, "Content-Length": String(Buffer.byteLength(text)) },
      text,
    };
  }
  return {
    status: 200,
    headers: { ...policy, "Content-Length": String(found.size) },
    file: found.file,
  };
}

/**
 * Serves a folder on the loopback address.
 * @param {{ folder: string, opened?: string | null, connect?: readonly string[], port?: number, base?: string, tries?: number, onBusy?: (port: number) => void }} options
 *   `opened` is a file that the page opens; `connect`: hosts that the page may connect to beside its own; `port` 0 takes any free one; `tries` ports from `port` on are tried; `onBusy` hears of
 *   each that is taken
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address of the page, with the file opened in it
 */
export async function serve({
  folder,
  opened = null,
  connect = [],
  port = 0,
  base = "/",
  tries = 1,
  onBusy = () => undefined,
}) {
  const site = { folder: await realpath(folder), base: `/${base}/`.replace(/\/+/g, "/"), opened, connect };
  const server = createServer((request, response) => {
    answer({ method: request.method, url: request.url, host: request.headers.host }, site).then(
      ({ status, headers, file, text }) => {
        response.writeHead(status, { ...HEADERS, ...headers });
        if (request.method === "HEAD") response.end();
        else if (file === undefined) response.end(text);
        else
          createReadStream(file)
            .on("error", () => response.destroy())
            .pipe(response);
      },
      () => response.destroy(),
    );
  });
  for (let candidate = port; ; candidate++) {
    const failure = await listen(server, candidate);
    if (failure === null) break;
    if (failure.code !== "EADDRINUSE" || candidate + 1 >= port + tries) throw failure;
    onBusy(candidate);
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const query =
    opened === null
      ? ""
      : `?data=${encodeURIComponent(`${HANDED_OVER}${encodeURIComponent(basename(opened))}`)}`;
  return {
    url: `http://127.0.0.1:${address.port}${site.base}${query}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | null>} why the port could not be had
 */
function listen(server, port) {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}
