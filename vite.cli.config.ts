import { defineConfig } from "vite";
import { materials } from "./scripts/materials.mjs";

/** The command line as one file without dependencies. */
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
      output: { entryFileNames: "corridor.mjs", codeSplitting: false },
    },
  },
});
