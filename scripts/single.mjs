import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePage } from "./build.mjs";
import { fillShell } from "./build-single.mjs";
import { ROOT } from "./root.mjs";

// The page with the shipped graph inside, as one file that opens by a double click.
await ensurePage();
const dist = join(ROOT, "dist");
const data = readdirSync(join(dist, "assets")).find((name) => /^graph-data-.*\.json$/.test(name));
if (data === undefined) throw new Error("The build has no graph.");
const page = await fillShell(
  readFileSync(join(dist, "page-shell.html"), "utf8"),
  readFileSync(join(dist, "assets", data), "utf8"),
);
mkdirSync(join(dist, "single"), { recursive: true });
writeFileSync(join(dist, "single", "corridor.html"), page);
console.log(`dist/single/corridor.html: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB`);
