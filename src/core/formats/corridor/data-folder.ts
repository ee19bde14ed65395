import { strToU8, zipSync } from "fflate";
import { isObject } from "../../model/parse-part.ts";

const ONTOLOGY = ["entityTypes", "families", "relationTypes"];
/** What follows from the rest is not written, but for relations that stand by themselves. */
const DOCUMENTS = ["documents", "questions", "about", "opening"];

const firstDocument = (claim: unknown): string => {
  if (!isObject(claim)) return "";
  for (const list of [claim["evidence"], claim["sources"]])
    if (Array.isArray(list) && isObject(list[0]) && typeof list[0]["document"] === "string")
      return list[0]["document"];
  return "";
};

const toFileName = (document: string) =>
  document.slice(document.indexOf(":") + 1).replace(/[^\w.-]+/g, "-") || "own-knowledge";

/** One record a line, so that versions compare well. */
function toText(
  version: unknown,
  lists: Readonly<Record<string, readonly unknown[]>>,
  title?: unknown,
): string {
  const head = [
    `"version": ${JSON.stringify(version)}`,
    ...(title === undefined ? [] : [`"title": ${JSON.stringify(title)}`]),
  ];
  const bodies = Object.entries(lists).map(([name, records]) =>
    records.length === 0
      ? `"${name}": []`
      : `"${name}": [\n${records.map((record) => `    ${JSON.stringify(record)}`).join(",\n")}\n  ]`,
  );
  return `{\n  ${[...head, ...bodies].join(",\n  ")}\n}\n`;
}

/**
 * A data set as the files of a data folder: `ontology.json`, `documents.json`, `entities.json`, and one file of claims for
 * each document. Reading the folder gives the same data set; positions computed beforehand are left out. Never a text.
 */
export function toDataFolder(plain: unknown): ReadonlyMap<string, string> {
  const whole = isObject(plain) ? plain : {};
  const { version, title } = whole;
  const listOf = (name: string): readonly unknown[] => {
    const list = whole[name];
    return Array.isArray(list) ? list : [];
  };
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => whole[name] !== undefined).map((name) => [name, listOf(name)]));
  const files = new Map<string, string>([
    ["ontology.json", toText(version, pick(ONTOLOGY))],
    ["documents.json", toText(version, pick(DOCUMENTS), title)],
    ["entities.json", toText(version, pick(["entities", "redirects"]))],
  ]);
  const byDocument = new Map<string, unknown[]>();
  for (const claim of listOf("claims")) {
    const document = firstDocument(claim);
    byDocument.set(document, [...(byDocument.get(document) ?? []), claim]);
  }
  const taken = new Set<string>();
  for (const [document, claims] of byDocument) {
    let name = toFileName(document);
    while (taken.has(name)) name = `${name}-2`;
    taken.add(name);
    files.set(`claims/${name}.json`, toText(version, { claims }));
  }
  // Relations that only follow from claims are derived on reading.
  const own = listOf("relations").filter(
    (relation) => isObject(relation) && !String(relation["id"]).startsWith("relation:"),
  );
  if (own.length > 0) files.set("relations.json", toText(version, { relations: own }));
  return files;
}

/** The same in one zip. Deterministic: no time stands in it. */
export function packDataFolder(plain: unknown): Uint8Array<ArrayBuffer> {
  const files = [...toDataFolder(plain)].map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 }));
}
