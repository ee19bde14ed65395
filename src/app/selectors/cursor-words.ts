import { countNoun } from "../../core/base/count-noun.ts";
import type { EntityDetail, RelationLine } from "../../core/evidence/details.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { toSourceNoun } from "../base/words.ts";
import type { OpenGraph } from "../state/data.ts";

/** `company` of the type Company; an unknown type keeps its id. */
export const typeLabel = (opened: OpenGraph | null, type: string) =>
  opened?.overview.ontology.entityTypes.find((each) => each.id === type)?.label.toLowerCase() ?? type;

/** `supplied arms to Azerbaijan, state, 2016 to 2020, 2 articles, contested`; an office with its date. */
export function lineWords(line: RelationLine, opened: OpenGraph | null): string {
  const parts = [`${line.verb} ${line.other.name} ${line.after}`.trim(), typeLabel(opened, line.other.type)];
  if (line.role !== null) parts.push(line.role);
  if (line.when === null) parts.push("undated");
  else if (line.role === null || !line.role.includes(line.when)) parts.push(line.when);
  if (line.documents.length > 0)
    parts.push(countNoun(line.documents.length, toSourceNoun(opened?.overview.documents ?? [])));
  parts.push(CERTAINTY_WORDS[line.certainty].label);
  return parts.join(", ");
}

/** `Elta Systems, company, 4 relations, 3 shown`. */
export function entityWords(entity: EntityDetail, opened: OpenGraph | null): string {
  const shown = entity.relations.filter((line) => line.visible).length;
  const total = entity.relations.length;
  const relations = countNoun(total, "relation", "relations");
  return `${entity.name}, ${typeLabel(opened, entity.type)}, ${relations}${shown === total ? "" : `, ${shown} shown`}`;
}
