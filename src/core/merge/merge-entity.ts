import { toFreeTitle } from "../formats/free-title.ts";
import { NO_TYPE } from "../formats/no-type.ts";
import { compact } from "../formats/optional-field.ts";
import type { AttributeValue, Entity } from "../model/dataset.ts";
import { isSame } from "./canonical.ts";

/** Something that two files say differently of one entity; both stay, the second under its source. */
export interface Conflict {
  readonly entity: string;
  readonly field: string;
  readonly here: string;
  readonly there: string;
}

const toText = (value: AttributeValue) => (typeof value === "object" ? value.join(", ") : String(value));

const TEXT_FIELDS = ["summary", "subtype", "note", "period"] as const;

/**
 * One entity of two that are the same. The first keeps its word on everything; what only the second has is added; where
 * they differ the second's stays too: its name among the other names, the rest as attributes that name `source`.
 */
export function mergeEntity(
  base: Entity,
  added: Entity,
  source: string,
  typeOf: (entity: Entity) => { readonly id: Entity["type"]; readonly label: string },
  onConflict: (conflict: Conflict) => void,
): Entity {
  const attributes = new Map(base.attributes);
  const conflict = (field: string, here: AttributeValue, there: AttributeValue) =>
    onConflict({ entity: base.name, field, here: toText(here), there: toText(there) });
  const keepOther = (field: string, here: AttributeValue, there: AttributeValue) => {
    conflict(field, here, there);
    const title = `${field} (from ${source})`;
    if (!isSame(attributes.get(title), there)) attributes.set(toFreeTitle(attributes, title), there);
  };

  const [own, other] = [typeOf(base), typeOf(added)];
  const type = own.id === NO_TYPE ? other.id : own.id;
  if (type !== other.id && other.id !== NO_TYPE) keepOther("type", own.label, other.label);
  const texts: Partial<Record<(typeof TEXT_FIELDS)[number], string>> = {};
  for (const field of TEXT_FIELDS) {
    const [here, there] = [base[field] ?? "", added[field] ?? ""];
    if (here === "" && there !== "") texts[field] = there;
    else if (there !== "" && here !== there) keepOther(field, here, there);
  }
  for (const [title, there] of added.attributes ?? []) {
    const here = attributes.get(title);
    if (here === undefined) attributes.set(title, there);
    else if (!isSame(here, there)) keepOther(title, here, there);
  }
  const names = [...base.names];
  const isKnown = (text: string) => text === base.name || names.some((name) => name.text === text);
  if (!isKnown(added.name)) {
    conflict("name", base.name, added.name);
    names.push({ text: added.name, kind: "alias" });
  }
  for (const name of added.names) if (!isKnown(name.text)) names.push(name);
  const sameAs = [...new Set([...(base.sameAs ?? []), ...(added.sameAs ?? [])])];
  return compact({
    ...added,
    ...base,
    ...texts,
    type,
    names,
    sameAs: sameAs.length === 0 ? undefined : sameAs,
    attributes: attributes.size === 0 ? undefined : attributes,
    look: base.look ?? added.look,
  });
}
