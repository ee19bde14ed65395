import type { Claim, Dataset, Entity, Relation } from "../../core/model/dataset.ts";
import { formatEdtf } from "../../core/model/dates.ts";
import type { ClaimId } from "../../core/model/ids.ts";
import { hasInverse } from "../../core/model/ontology.ts";
import { ok } from "../../core/model/result.ts";
import { toPlain } from "../../core/model/serialise.ts";
import { resolveEntity } from "../../core/search/resolve.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";

interface ShownRelation {
  readonly id: string;
  readonly type: string;
  /** Seen from the entity: `out` and `in` follow the arrow, `both` has none. */
  readonly direction: "out" | "in" | "both";
  readonly other: string;
  readonly claims: readonly Claim[];
}

function listRelations({ relations, claims }: Dataset, { id }: Entity): readonly ShownRelation[] {
  const byId = new Map<ClaimId, Claim>(claims.map((claim) => [claim.id, claim]));
  const show = (relation: Relation): ShownRelation => ({
    id: relation.id,
    type: relation.type,
    direction: relation.directed ? (relation.source === id ? "out" : "in") : "both",
    other: relation.source === id ? relation.target : relation.source,
    claims: relation.claims.flatMap((claim) => byId.get(claim) ?? []),
  });
  return relations.filter(({ source, target }) => source === id || target === id).map(show);
}

function describeClaim({ says, when, modality, evidence, sources = [], maker }: Claim): string {
  const dated = when === undefined ? "" : ` [${formatEdtf(when.edtf)}]`;
  const places = [
    ...evidence.map(({ document, paragraph }) => `${document} paragraph ${paragraph}`),
    ...sources.map(({ document, place }) => [document, ...(place === undefined ? [] : [place])].join(" ")),
  ];
  const manner = [
    modality,
    ...(maker === undefined ? [] : [`read by ${maker}`]),
    places.length === 0 ? "no source named" : places.join("; "),
  ];
  return `    - ${says}${dated} (${manner.join("; ")})`;
}

function describeEntity(
  dataset: Dataset,
  entity: Entity,
  relations: readonly ShownRelation[],
): readonly string[] {
  const names = new Map(dataset.entities.map(({ id, name }) => [String(id), name]));
  const types = new Map(dataset.ontology.relationTypes.map((type) => [String(type.id), type]));
  const aliases = entity.names.map(({ text }) => text).filter((text) => text !== entity.name);
  return [
    `${entity.name} (${entity.id})`,
    ...(aliases.length === 0 ? [] : [`Also: ${aliases.join(", ")}`]),
    ...(entity.summary === "" ? [] : [entity.summary]),
    ...relations.flatMap(({ type, direction, other, claims }) => {
      const words = types.get(type);
      const verb = (direction === "in" ? words?.inverse : words?.label) ?? type;
      const name = names.get(other) ?? other;
      const isTurned = direction === "in" && words !== undefined && !hasInverse(words);
      const line = isTurned ? `${name} ${words.label} ${entity.name}` : `${verb} ${name}`;
      return [`  ${line}`, ...claims.map(describeClaim)];
    }),
  ];
}

export const show: CliCommand = {
  name: "show",
  summary: "Shows one entity with its relations and their claims.",
  words: ["REF"],
  flags: [...DATA_FLAGS],
  details: `REF is an id, a name or an alias, written out in full; case and diacritics do not matter.
--json: {entity, relations: [{id, type, direction: "out" | "in" | "both", other, claims: [...]}]}; "other" is an id`,
  async run(given, io) {
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { dataset } = data.value;
    const [reference = ""] = given.words;
    const entity = resolveEntity(dataset, reference, "REF");
    if (!entity.ok) return entity;
    const relations = listRelations(dataset, entity.value);
    return ok({
      status: 0,
      json: () => ({
        entity: toPlain({ ...dataset, entities: [entity.value], relations: [], claims: [] }).entities[0],
        relations,
      }),
      text: () => toLines(describeEntity(dataset, entity.value, relations)),
      notes: data.value.notes,
    });
  },
};
