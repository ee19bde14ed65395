import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { contentPolicy, readHosts } from "./content-policy.mjs";
import { englishOnly } from "./english-only.mjs";
import { loadModule } from "./load-module.mjs";
import { materials } from "./materials.mjs";
import { ROOT } from "./root.mjs";

/** Which form the page as one file has; see `src/core/formats/page`. */
const PAGE_VERSION = 1;

/** @type {(output: Awaited<ReturnType<typeof build>>) => import("vite").Rolldown.RolldownOutput["output"]} */
const outputOf = (result) => {
  if (!("output" in result)) throw new Error("The build gave no single output.");
  return result.output;
};

/**
 * Everything into one script: what is loaded later elsewhere stands in it, too.
 * @param {string} entry
 * @param {readonly import("vite").PluginOption[]} plugins
 */
async function bundle(entry, plugins) {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    base: "./",
    plugins: [...plugins],
    build: {
      write: false,
      target: "es2023",
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: join(ROOT, entry), output: { format: "es", codeSplitting: false } },
    },
  });
  const output = outputOf(result);
  const chunks = output.filter((each) => each.type === "chunk");
  if (chunks.length !== 1) throw new Error(`${entry} became ${chunks.length} scripts.`);
  const textOf = (/** @type {RegExp} */ name) =>
    output
      .flatMap((each) => (each.type === "asset" && name.test(each.fileName) ? [String(each.source)] : []))
      .join("\n");
  return { script: chunks[0]?.code.trim() ?? "", textOf };
}

/**
 * A script as it may stand within a page: a browser ends it at `</script` and reads on differently after `<!--`.
 * @param {string} script
 */
function toInline(script) {
  // Both stand in regular expressions and texts, where these mean the same.
  const text = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\x21--");
  if (/<!--|<\/script/i.test(text)) throw new Error("The script of the page holds markup that would end it.");
  return text;
}

/** @type {(name: string, attributes: string, text: string) => string} */
const element = (name, attributes, text) => `<${name} ${attributes}>${text}</${name}>\n`;

/**
 * A script as text that any page can hold, in a quarter of the room.
 * @param {string} script
 */
const pack = (script) => gzipSync(script, { level: 9 }).toString("base64");

const NO_READER = "\0corridor:no-reader-on-page";
const NO_DATABASES = "\0corridor:no-databases";
const NO_ENGINE = "\0corridor:no-engine-on-page";

/**
 * The engine stands in the page once, packed, for its worker. The one that works on the page itself, for browsers that start no
 * worker, is left out: it would be the same code again.
 * @type {import("vite").Plugin}
 */
const packedWorker = {
  name: "corridor:packed-worker",
  enforce: "pre",
  resolveId(id) {
    if (id.endsWith("engine.worker.ts?worker&url")) return join(ROOT, "src/packed-worker.ts");
    // Files are read by the worker alone.
    if (id === "n3") return NO_READER;
    // A page that was opened from disk has a policy that connects to nothing.
    if (id.endsWith("/connect-source.ts")) return NO_DATABASES;
    return id.endsWith("/start-on-page.ts") ? NO_ENGINE : null;
  },
  load(id) {
    if (id === NO_READER) return "export const Lexer = null, Parser = null;";
    if (id === NO_DATABASES) return "export const connectSource = null;";
    return id === NO_ENGINE ? "export const startOnPage = null;" : null;
  },
};

/**
 * The page as one file, with a place (`<template id="cx-slot">`) where its data are to stand.
 * @returns {Promise<string>}
 */
export async function buildShell() {
  const inside = materials({ licences: "licences.txt", bill: "sbom.cdx.json" });
  const worker = await bundle("src/worker/engine.worker.ts", [inside.workers]);
  const script = worker.script.replaceAll("import.meta", "({ url: self.location.href })");
  const module = /\bimport\.meta\b.{40}|^(import|export)\b.{40}|export\{.{40}/m.exec(script);
  if (module !== null) throw new Error(`The worker cannot run by itself: ${module[0]}`);
  // Run as a plain script, its names stay its own.
  const engine = pack(`(() => {${script}})();`);
  const page = await bundle("src/single.ts", [packedWorker, react(), englishOnly(), inside.page]);
  const start = await bundle("src/start-packed.ts", []);
  const licences = [
    page.textOf(/^licences\.txt$/),
    readFileSync(join(ROOT, "public/licences/lucide.txt"), "utf8"),
    readFileSync(join(ROOT, "LICENSE"), "utf8"),
  ].join("\n");
  const icon = readFileSync(join(ROOT, "public/icon.svg"));
  const html = readFileSync(join(ROOT, "index.html"), "utf8")
    .replace(/^ *<script type="module".*\n/m, "")
    .replace(/ *<!--[\s\S]*?-->\n/g, "")
    .replace(/(rel="icon" href=)"[^"]*"/, `$1"data:image/svg+xml;base64,${icon.toString("base64")}"`)
    .replace("</head>", () => `${element("style", 'id="cx-style"', page.textOf(/\.css$/).trim())}</head>`)
    .replace("</body>", () =>
      [
        element("script", 'type="text/plain" id="cx-licences"', `\n${licences}`),
        '<template id="cx-slot"></template>\n',
        element("script", 'type="text/plain" id="cx-engine"', engine),
        element("script", 'type="text/plain" id="cx-program"', pack(page.script)),
        element("script", 'type="module" id="cx-start"', toInline(start.script)),
        '<span id="cx-end" hidden></span>\n</body>',
      ].join(""),
    );
  const policy = contentPolicy(html, {
    hosts: readHosts(process.env["CORRIDOR_HOSTS"]),
    kind: "single",
    program: page.script,
  });
  return html.replace(
    /(<meta charset="utf-8" \/>\n)/,
    (charset) =>
      `${charset}    <meta name="corridor-page" content="${PAGE_VERSION}" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n`,
  );
}

/**
 * The page with a graph inside, as one file.
 * @param {string} shell
 * @param {string} json
 * @returns {Promise<string>}
 */
export async function fillShell(shell, json) {
  const { fillPage } = await loadModule("src/core/formats/page/fill-page.ts");
  return fillPage(shell, "graph", [json]).join("");
}
