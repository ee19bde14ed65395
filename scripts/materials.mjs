import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * A package of which something stands in a build.
 * @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string, readonly integrity: string }} Material
 */

const LICENCE_FILE = /^(licen[cs]e|copying)([-.].*)?$/i;

/** @type {(path: string) => any} */
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * The package that a module lies in, as a path below the project; null for the project's own modules and virtual ones.
 * @param {string} id
 */
function packageOf(id) {
  const path = id.split("?")[0]?.replaceAll("\\", "/").replace(/^\0/, "") ?? "";
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

/**
 * Reads what has to be said of a package. Fails where its licence cannot be told in its own words.
 * @param {string} folder
 * @returns {Material}
 */
function readMaterial(folder) {
  const { name, version, license } = readJson(join(folder, "package.json"));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const own = join(ROOT, "scripts", "licences", `${name.replace("@", "").replace("/", "-")}.txt`);
  const texts =
    files.length > 0 ? files.sort().map((file) => join(folder, file)) : existsSync(own) ? [own] : [];
  if (texts.length === 0)
    throw new Error(`${name} ${version} brings no licence text: put one into scripts/licences.`);
  const { packages } = readJson(join(ROOT, "package-lock.json"));
  const integrity = packages[relative(ROOT, folder).split(sep).join("/")]?.integrity;
  if (integrity === undefined) throw new Error(`The lock file has no integrity of ${name} ${version}.`);
  const text = texts.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  return { name, version, licence: String(license), text, integrity };
}

/** @param {Iterable<string>} moduleIds */
function listMaterials(moduleIds) {
  const folders = new Set([...moduleIds].flatMap((id) => packageOf(id) ?? []));
  return [...folders]
    .map(readMaterial)
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/**
 * Licence texts one after the other, those that are alike once.
 * @param {readonly Material[]} materials
 */
function toLicenceTexts(materials) {
  const named = new Map();
  for (const { name, version, licence, text } of materials)
    named.set(text, [...(named.get(text) ?? []), `${name} ${version} (${licence})`]);
  const rule = "-".repeat(72);
  return [...named].map(([text, names]) => `${rule}\n${names.join("\n")}\n${rule}\n\n${text}\n`).join("\n");
}

/**
 * A bill of materials in the form of CycloneDX 1.6. It says nothing of when or where it was made: builds are alike.
 * @param {readonly Material[]} materials
 */
function toBill(materials) {
  const { name, version, license } = readJson(join(ROOT, "package.json"));
  /** @type {(name: string, version: string) => string} */
  const purl = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purl(name, version),
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: materials.map((material) => ({
      type: "library",
      "bom-ref": purl(material.name, material.version),
      name: material.name,
      version: material.version,
      purl: purl(material.name, material.version),
      licenses: [{ license: { id: material.licence } }],
      hashes: [
        {
          alg: "SHA-512",
          content: Buffer.from(material.integrity.replace(/^sha512-/, ""), "base64").toString("hex"),
        },
      ],
    })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/**
 * Plugins that note which packages stand in a build and write their licences and a bill of materials beside it. `workers` goes into
 * the builds of workers, `page` into the one that they are part of.
 * @param {{ licences: string, bill: string }} names of the files
 */
export function materials({ licences, bill }) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {(bundle: import("vite").Rolldown.OutputBundle, ids: Iterable<string>) => void} */
  const note = (bundle, ids) => {
    for (const output of Object.values(bundle))
      for (const id of output.type === "chunk" ? output.moduleIds : output.originalFileNames)
        seen.add(isAbsolute(id) || id.startsWith("\0") ? id : join(ROOT, id));
    // Styles are no part of a chunk.
    for (const id of ids) if (/\.css(\?|$)/.test(id)) seen.add(id);
  };
  /** @type {import("vite").Plugin} */
  const workers = {
    name: "corridor:materials-of-workers",
    generateBundle(_, bundle) {
      note(bundle, this.getModuleIds());
    },
  };
  /** @type {import("vite").Plugin} */
  const page = {
    name: "corridor:materials",
    apply: "build",
    generateBundle(_, bundle) {
      note(bundle, this.getModuleIds());
      const list = listMaterials(seen);
      this.emitFile({ type: "asset", fileName: licences, source: toLicenceTexts(list) });
      this.emitFile({ type: "asset", fileName: bill, source: toBill(list) });
    },
  };
  return { workers, page };
}
