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
