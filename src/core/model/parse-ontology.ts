import { toEntityTypeId, toFamilyId, toRelationTypeId } from "./ids.ts";
import type { ChosenLook, Ontology, PaletteName } from "./ontology.ts";
import { type ParsedRecords, parsePart } from "./parse-part.ts";
import { err, ok, type Result } from "./result.ts";

/** Empty lists to parse into. */
export const noRecords = (): ParsedRecords => ({
  entityTypes: [],
  families: [],
  relationTypes: [],
  documents: [],
  entities: [],
  claims: [],
  relations: [],
  questions: [],
  about: [],
  layouts: [],
  opening: [],
  redirects: [],
});

/** Without the fields that are absent, as every optional one. */
const toChosen = ({
  colour,
  icon,
}: {
  readonly colour?: PaletteName | undefined;
  readonly icon?: string | undefined;
}): ChosenLook => ({
  ...(colour === undefined ? {} : { colour }),
  ...(icon === undefined ? {} : { icon }),
});

/** The vocabulary among parsed records, ids branded, optional lists filled. */
export function toOntology({ entityTypes, families, relationTypes }: ParsedRecords): Ontology {
  const toTypes = (types: "*" | readonly string[]) => (types === "*" ? types : types.map(toEntityTypeId));
  return {
    entityTypes: entityTypes.map(
      ({ record: { id, subtypes = [], mappings = [], example, chosen, ...rest } }) => ({
        ...rest,
        ...(chosen === undefined ? {} : { chosen: toChosen(chosen) }),
        id: toEntityTypeId(id),
        subtypes,
        mappings,
        ...(example === undefined ? {} : { example }),
      }),
    ),
    families: families.map(({ record: { id, chosen, ...rest } }) => ({
      ...rest,
      ...(chosen === undefined ? {} : { chosen: toChosen(chosen) }),
      id: toFamilyId(id),
    })),
    relationTypes: relationTypes.map(
      ({
        record: { id, family, domain, range, mappings = [], example, lasting, phrases, lastResort, ...rest },
      }) => ({
        ...rest,
        id: toRelationTypeId(id),
        family: toFamilyId(family),
        domain: toTypes(domain),
        range: toTypes(range),
        mappings,
        ...(lasting === undefined ? {} : { lasting }),
        ...(phrases === undefined ? {} : { phrases }),
        ...(lastResort === undefined ? {} : { lastResort }),
        ...(example === undefined ? {} : { example }),
      }),
    ),
  };
}

/** Reads `graph-data/ontology.json` alone. */
export function parseOntology(value: unknown, file = "ontology.json"): Result<Ontology> {
  const placements = noRecords();
  const issues = parsePart({ file, value }, placements);
  return issues.length > 0 ? err(issues) : ok(toOntology(placements));
}
