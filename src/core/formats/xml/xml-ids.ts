import type { Findings } from "../findings.ts";
import { removeForbidden } from "./escape-xml.ts";

/** Ids that XML can hold, still distinct: where a forbidden character is left out, a number keeps two ids apart. */
export function toXmlIds(ids: readonly string[], findings: Findings): readonly string[] {
  const clean = ids.map((id) => removeForbidden(id));
  const isSame = clean.every((id, index) => id === ids[index]);
  if (isSame) return ids;
  const taken = new Set(ids);
  return clean.map((id, index) => {
    if (id === ids[index]) return id;
    findings.add("Ids with characters that XML cannot hold were changed");
    let name = id === "" ? "id" : id;
    for (let n = 2; taken.has(name); n++) name = `${id} ${n}`;
    taken.add(name);
    return name;
  });
}

/** As `toXmlIds`, for texts that repeat: equal texts stay equal, different ones different. */
export function toXmlNames(texts: readonly string[], findings: Findings): readonly string[] {
  const distinct = [...new Set(texts)];
  const clean = toXmlIds(distinct, findings);
  if (clean === distinct) return texts;
  const names = new Map(distinct.map((text, index) => [text, clean[index] ?? text]));
  return texts.map((text) => names.get(text) ?? text);
}
