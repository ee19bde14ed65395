import { toEntityTypeId, toRelationTypeId } from "../../model/ids.ts";
import { noRecords, toOntology } from "../../model/parse-ontology.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** A relation type is added to the vocabulary. */
export const typeAdd: EditDefinition<EditOf<"type.add">> = {
  check: ({ base, entityTypes, relationTypes }, { relationType: { id, label, family, domain, range } }) => {
    if (relationTypes.has(toRelationTypeId(id))) return `There is already a relation type “${label}”.`;
    if (!base.ontology.families.some((known) => known.id === family))
      return `There is no family “${family}”.`;
    const stranger = [domain, range]
      .flatMap((types) => (types === "*" ? [] : types))
      .find((type) => !entityTypes.has(toEntityTypeId(type)));
    return stranger === undefined ? null : `There is no entity type “${stranger}”.`;
  },
  apply: ({ relationTypes }, { relationType: record }) => {
    const [type] = toOntology({
      ...noRecords(),
      relationTypes: [{ record, file: "", path: "" }],
    }).relationTypes;
    if (type !== undefined) relationTypes.set(type.id, type);
  },
  words: ({ relationType }) => `Added the relation type “${relationType.label}”`,
};
