import { defineConfig } from "vite";

/** The command line as one file without dependencies. */
export default defineConfig({
  publicDir: false,
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
