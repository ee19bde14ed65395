import { buildGraph } from "../../core/graph/build.ts";
import { findComponents } from "../../core/graph/components.ts";
import { ok } from "../../core/model/result.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";

/** How many records there are of each type, in the order of the vocabulary, without those that none has. */
function countTypes(
  types: readonly { readonly id: string }[],
  records: readonly { readonly type: string }[],
) {
  const counts = new Map(types.map(({ id }) => [id, 0]));
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}

const toTable = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`);

export const info: CliCommand = {
  name: "info",
  summary: "Says what is in the data: counts by type, documents, separate parts.",
  words: [],
  flags: [...DATA_FLAGS],
  details: "--json: {documents, entities, claims, relations, byEntityType: {}, byRelation: {}, components}",
  async run(given, io) {
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { dataset } = data.value;
    const { ontology, documents, entities, claims, relations } = dataset;
    const summary = {
      documents: documents.length,
      entities: entities.length,
      claims: claims.length,
      relations: relations.length,
      byEntityType: countTypes(ontology.entityTypes, entities),
      byRelation: countTypes(ontology.relationTypes, relations),
      components: findComponents(buildGraph(dataset)).length,
    };
    const { byEntityType, byRelation, ...counts } = summary;
    return ok({
      status: 0,
      json: () => summary,
      text: () =>
        toLines([
          ...(dataset.title === "" ? [] : [dataset.title]),
          ...Object.entries(counts).map(([name, count]) => `${String(count).padStart(8)}  ${name}`),
          "Entities by type",
          ...toTable(byEntityType),
          "Relations by type",
          ...toTable(byRelation),
        ]),
      notes: data.value.notes,
    });
  },
};
