import { spawnSync } from "node:child_process";
import { ensureCli, ensurePage } from "./build.mjs";
import { ROOT } from "./root.mjs";

// One file with everything inside: page, command line, data, licences. The manifest asks for no other package.
await ensurePage();
await ensureCli();
const { status } = spawnSync("npm", ["pack", "--ignore-scripts"], { cwd: ROOT, stdio: "inherit" });
process.exitCode = status ?? 1;
