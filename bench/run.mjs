// Runs a TypeScript benchmark: node bench/run.mjs bench/paths.ts [arguments]. Bundles it with the bundler inside Vite,
// since Node 20 does not read TypeScript; packages stay outside the bundle and are loaded from node_modules.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "vite";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node bench/run.mjs FILE.ts [arguments]");
  process.exit(2);
}
const folder = resolve("node_modules/.cache/bench");
mkdirSync(folder, { recursive: true });
const output = resolve(folder, `${basename(file, ".ts")}.mjs`);
await build({
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: resolve(file),
    target: "node20",
    minify: false,
    outDir: folder,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: basename(output), codeSplitting: false } },
  },
});
const child = spawn(process.execPath, ["--max-old-space-size=12000", "--expose-gc", output, ...rest], {
  stdio: "inherit",
});
child.on("exit", (code) => process.exit(code ?? 1));
