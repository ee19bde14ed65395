import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

/** What lies in the folder of a build beside the page. */
const NO_PART = /^(\.|cli\/|single\/|service-worker\.js$)/;

/**
 * The service worker of a build: it knows the build's files, and is another one whenever any of them is.
 * @param {string} dist
 */
export function toServiceWorker(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !NO_PART.test(path))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readFileSync(join(dist, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  const build = {
    id: hash.digest("hex").slice(0, 16),
    files: files.map((file) => (file === "index.html" ? "./" : file)),
  };
  const script = readFileSync(join(ROOT, "src", "service-worker.js"), "utf8");
  return `const BUILD = ${JSON.stringify(build)};\n${script}`;
}
