interface Ring {
  readonly rings: readonly string[];
  /** A name covers its sub-paths. */
  readonly packages: readonly string[];
  /** Files outside of `src`, which run as they are. */
  readonly scripts?: readonly string[];
}

/** What a file of each ring may import. */
export const RINGS: Readonly<Record<string, Ring>> = {
  core: {
    rings: ["core"],
    packages: [
      "@humanwhocodes/momoa",
      "@noble/hashes",
      "fflate",
      "graphology",
      "graphology-communities-louvain",
      "graphology-metrics",
      "htmlparser2",
      "hyparquet",
      "n3",
      "postal-mime",
      "saxes",
      "valibot",
    ],
  },
  runners: { rings: ["core", "runners"], packages: ["neo4j-driver-lite"] },
  worker: { rings: ["core", "worker"], packages: [] },
  app: { rings: ["core", "app"], packages: ["zustand"] },
  canvas: { rings: ["core", "canvas"], packages: ["graphology", "sigma"] },
  ui: {
    rings: ["core", "app", "canvas", "ui"],
    packages: ["react", "react-dom", "react-aria-components", "zustand"],
  },
  cli: {
    rings: ["core", "runners", "cli"],
    packages: ["@humanwhocodes/momoa", "node"],
    scripts: ["scripts/serve.mjs"],
  },
  "connect-source.ts": { rings: ["core", "runners", "app"], packages: [] },
  "page.tsx": { rings: ["core", "app", "ui", "connect-source.ts"], packages: ["react", "react-dom"] },
  "script-policy.ts": { rings: [], packages: [] },
  "script-addresses.ts": { rings: ["worker", "script-policy.ts"], packages: [] },
  "packed-worker.ts": { rings: [], packages: ["fflate"] },
  "main.ts": { rings: ["worker", "app", "ui", "page.tsx", "script-addresses.ts"], packages: [] },
  "single.ts": { rings: ["ui", "main.ts"], packages: [] },
  "start-packed.ts": { rings: ["script-policy.ts"], packages: [] },
};

/**
 * The folders of each ring from the bottom up; a folder imports those of earlier rows. Folders of one row do not know each
 * other. A file that lies in no folder stands in the table by its name.
 */
export const FOLDERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [
    ["base"],
    ["model"],
    ["graph"],
    ["evidence", "layout"],
    ["measures", "search"],
    ["source"],
    ["lens"],
    ["paths"],
    ["appearance"],
    ["drawing", "timeline"],
    ["formats"],
    ["agreement", "mapped", "merge", "publish", "reading", "table", "texts"],
    ["edit", "runs", "suggest"],
    ["importing", "lint"],
    ["engine"],
  ],
  app: [
    ["base"],
    ["edits", "layout", "lens", "measures", "notes", "table", "texts"],
    ["state"],
    ["selectors"],
    ["url"],
    ["project"],
    ["actions"],
    ["sync"],
    ["explorer"],
    ["commands", "persistence"],
  ],
  canvas: [
    ["model"],
    ["geometry"],
    ["gl"],
    ["columns"],
    ["programs"],
    ["interactions"],
    ["sigma"],
    ["names"],
    ["view"],
    ["renderer"],
  ],
  ui: [
    ["base"],
    ["primitives"],
    ["persistence"],
    ["export", "measures", "menu", "onboarding", "open", "reader", "search", "table", "timeline"],
    ["coding", "graph", "legend", "notes", "paths"],
    ["inspector", "start"],
    ["shell"],
    ["page"],
  ],
  cli: [
    ["command.ts"],
    ["describe-paths.ts", "lens-flags.ts", "open-browser.ts", "read-arguments.ts", "to-paths-json.ts"],
    ["data"],
    ["open-engine.ts", "write-export.ts"],
    ["commands"],
    ["commands.ts", "help.ts"],
    ["run.ts"],
    ["main.ts"],
  ],
};
