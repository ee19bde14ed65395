import type { EntityDetail } from "../../core/evidence/details.ts";
import { OFFICE_FAMILY } from "../../core/evidence/list-offices.ts";
import type { RelationType } from "../../core/model/ontology.ts";

/** Offices and posts that somebody holds, as the claims that hold in the filter's period date them. */
export const rolesOf = (
  { relations }: Pick<EntityDetail, "relations">,
  types: readonly RelationType[],
): EntityDetail["relations"] =>
  relations.filter(
    ({ role, along, type }) =>
      role !== null && along && types.find(({ id }) => id === type)?.family === OFFICE_FAMILY,
  );
