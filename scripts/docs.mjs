// Writes everything in docs/ that follows from code and data: npm run docs. `--check` only says what is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGES } from "./docs/pages.mjs";
import { ROOT } from "./root.mjs";

/**
 * A page with what is generated in it made anew. A page that is generated whole is replaced; of another, what stands between
 * `<!-- NAME -->` and `<!-- /NAME -->`.
 * @param {import("./docs/pages.mjs").Page} page
 * @param {string} text the page as it is
 * @returns {Promise<string>}
 */
export async function renewPage({ path, part, make }, text) {
  const made = `${(await make()).trim()}\n`;
  if (part === null) return made;
  const [open, close] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${path} has no ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n\n${made}\n${text.slice(end)}`;
}

async function run() {
  const isCheck = process.argv.includes("--check");
  for (const page of PAGES) {
    const file = join(ROOT, page.path);
    const before = readFileSync(file, "utf8");
    const after = await renewPage(page, before);
    if (after === before) continue;
    console.log(`${page.path}${page.part === null ? "" : ` (${page.part})`}`);
    if (isCheck) process.exitCode = 1;
    else writeFileSync(file, after);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await run();
