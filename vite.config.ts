import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentPolicy, readHosts } from "./scripts/content-policy.mjs";
import { englishOnly } from "./scripts/english-only.mjs";
import { readGraphData } from "./scripts/graph-data.mjs";
import { materials } from "./scripts/materials.mjs";
import { assembleDataset } from "./src/core/model/assemble.ts";
import { formatIssue } from "./src/core/model/result.ts";
import { toPlain } from "./src/core/model/serialise.ts";

const DATA_FILE = "graph-data.json";

/** The shipped graph as one JSON text. The build fails where the data is not well formed. */
function compileGraphData(): string {
  const dataset = assembleDataset(readGraphData());
  if (!dataset.ok) throw new Error(dataset.error.slice(0, 20).map(formatIssue).join("\n"));
  return JSON.stringify(toPlain(dataset.value));
}

/** Ships the graph as one hashed asset that the page loads while its script is still on the way. */
function graphData(): Plugin {
  return {
    name: "corridor:graph-data",
    configureServer(server) {
      server.middlewares.use(`/${DATA_FILE}`, (_, response) => {
        response.setHeader("content-type", "application/json");
        response.end(compileGraphData());
      });
    },
    buildStart() {
      if (this.environment.mode === "build")
        this.emitFile({ type: "asset", name: DATA_FILE, source: compileGraphData() });
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const asset = Object.values(bundle ?? {}).find(
          (output) => output.type === "asset" && output.names.includes(DATA_FILE),
        );
        const href = asset === undefined ? `/${DATA_FILE}` : `./${asset.fileName}`;
        const attrs = { rel: "preload", as: "fetch", crossorigin: "", id: "cx-graph-data", href };
        return [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
  };
}

/** The script that draws the first picture: loaded beside the page's first one, not after it. */
const DRAWING = /\/src\/ui\/start\/draw-first\.ts$/;

/** Names the script that draws, with all that it imports, in the page's head: the worker does not wait for it, nor it for the worker. */
function drawingAhead(): Plugin {
  return {
    name: "corridor:drawing-ahead",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === "chunk");
        const drawing = chunks.find(({ facadeModuleId }) => DRAWING.test(facadeModuleId ?? ""));
        if (drawing === undefined) throw new Error("The build has no script that draws the first picture.");
        return [drawing.fileName, ...drawing.imports]
          .map((file) => `./${file}`)
          .filter((href) => !html.includes(href))
          .map((href) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: "", href },
            injectTo: "head",
          }));
      },
    },
  };
}

/** The policy stands in the built page only: the development server needs scripts of its own in the page. */
function statedPolicy(): Plugin {
  const hosts = readHosts(process.env["CORRIDOR_HOSTS"]);
  return {
    name: "corridor:stated-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => [
        {
          tag: "meta",
          attrs: {
            "http-equiv": "Content-Security-Policy",
            content: contentPolicy(html, { hosts, kind: "served" }),
          },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

const inside = materials({ licences: "licences/packages.txt", bill: "sbom.cdx.json" });

export default defineConfig({
  base: "./",
  plugins: [react(), graphData(), drawingAhead(), statedPolicy(), englishOnly(), inside.page],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es", plugins: () => [inside.workers] },
});
