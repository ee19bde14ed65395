import { defineConfig } from "vite";
import { materials } from "./scripts/materials.mjs";

/** The command line without dependencies: one file, and beside it what a command loads when it is called. */
export default defineConfig({
  publicDir: false,
  plugins: [materials({ licences: "licences.txt", bill: "sbom.cdx.json" }).page],
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "src/cli/main.ts",
    target: "node20.19",
    outDir: "dist/cli",
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: "corridor.mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
