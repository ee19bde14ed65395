import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

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

/** Sent with every answer: the page is isolated, nothing is guessed, nothing is told to other sites. */
const HEADERS = {
  "Cache-Control": "no-cache",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

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

/**
 * What a request is answered with.
 * @param {{ method?: string | undefined, url?: string | undefined, host?: string | undefined }} request
 * @param {{ folder: string, base: string }} site
 * @returns {Promise<{ status: number, headers: Record<string, string>, file?: string, text?: string }>}
 */
async function answer({ method, url = "/", host = "" }, { folder, base }) {
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
  const found = await findFile(folder, path);
  if (found === null) return refuse(404, "Not found.");
  const type = TYPES.get(extname(found.file).toLowerCase()) ?? "application/octet-stream";
  return {
    status: 200,
    headers: { "Content-Type": type, "Content-Length": String(found.size) },
    file: found.file,
  };
}

/**
 * Serves a folder on the loopback address.
 * @param {{ folder: string, port?: number, base?: string, tries?: number, onBusy?: (port: number) => void }} options `port` 0
 *   takes any free one; `tries` ports from `port` on are tried; `onBusy` hears of each that is taken
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port = 0, base = "/", tries = 1, onBusy = () => undefined }) {
  const site = { folder: await realpath(folder), base: `/${base}/`.replace(/\/+/g, "/") };
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
  return {
    url: `http://127.0.0.1:${address.port}${site.base}`,
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
