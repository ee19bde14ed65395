import type { Cancel } from "../../model/cancel.ts";
import type { Attributes } from "../../model/dataset.ts";
import { type EntityId, toEntityId, toEntityTypeId, toRelationTypeId } from "../../model/ids.ts";
import { ok, type Result } from "../../model/result.ts";
import type { CypherParameters, CypherRow, CypherRunner } from "../../source/cypher/cypher-runner.ts";
import type { KindCount } from "../../source/graph-source.ts";
import type { PropertyGraphMapping } from "../graph-mapping.ts";
import type { MappedDialect, MappedEntity, MappedRelation } from "../mapped-dialect.ts";
import { createMappedTemplates } from "./mapped-templates.ts";
import { readProperties } from "./read-properties.ts";

/** Entities whose degrees are looked at for their median. */
const DEGREES = 5000;

const textOf = (row: CypherRow, name: string): string => {
  const value = row[name];
  return typeof value === "string" ? value : "";
};
const numberOf = (row: CypherRow, name: string): number => {
  const value = row[name];
  return typeof value === "number" ? value : Number.NaN;
};

const without = (attributes: Attributes, titles: readonly (string | null)[]): Attributes =>
  new Map([...attributes].filter(([title]) => !titles.includes(title)));

const toText = (attributes: Attributes, title: string | null): string | null => {
  const value = title === null ? undefined : attributes.get(title);
  const text = value === undefined ? "" : typeof value === "object" ? value.join("; ") : String(value);
  return text.trim() === "" ? null : text;
};

const toList = (attributes: Attributes, title: string | null): readonly string[] => {
  const value = title === null ? undefined : attributes.get(title);
  return value === undefined ? [] : (typeof value === "object" ? value : [value]).map(String);
};

/** Questions about a property graph that a mapping explains, in Cypher. */
export function createCypherMappedDialect(
  { read, close }: Pick<CypherRunner, "read" | "close">,
  mapping: PropertyGraphMapping,
): MappedDialect {
  const { entities, relations } = mapping;
  const templates = createMappedTemplates(mapping);

  async function ask<Row>(
    text: string,
    parameters: CypherParameters,
    toRow: (row: CypherRow) => readonly Row[],
    cancel?: Cancel,
  ): Promise<Result<readonly Row[]>> {
    const answer = await read(text, parameters, cancel);
    return answer.ok ? ok(answer.value.flatMap(toRow)) : answer;
  }

  /** Keys by the label that an id begins with. */
  function splitIds(ids: readonly EntityId[]): ReadonlyMap<number, readonly string[]> {
    const keys = new Map<number, string[]>();
    for (const id of ids)
      for (const [at, { label }] of entities.entries())
        if (id.startsWith(`${label}:`)) {
          const own = keys.get(at);
          const key = id.slice(label.length + 1);
          if (own === undefined) keys.set(at, [key]);
          else own.push(key);
        }
    return keys;
  }
  const toKeys = (keys: ReadonlyMap<number, readonly string[]>): CypherParameters =>
    Object.fromEntries([...keys].map(([at, own]) => [`keys${at}`, own]));

  const toEntity = (row: CypherRow): readonly MappedEntity[] => {
    const mapped = entities[numberOf(row, "place")];
    const id = textOf(row, "id");
    if (mapped === undefined || id === "") return [];
    const attributes = readProperties(row["properties"]);
    const name = toText(attributes, mapped.name) ?? id.slice(mapped.label.length + 1);
    return [
      {
        id: toEntityId(id),
        type: toEntityTypeId(mapped.type),
        name,
        attributes: without(attributes, [mapped.name]),
        degree: numberOf(row, "degree"),
      },
    ];
  };

  const typeOf = (row: CypherRow) =>
    relations[numberOf(row, "at")] ??
    relations.find((each) => each.kind === "direct" && each.relation === row["relation"]);

  const toRelation = (row: CypherRow): readonly MappedRelation[] => {
    const mapped = typeOf(row);
    if (mapped === undefined) return [];
    const attributes = readProperties(row["properties"]);
    return [
      {
        mark: attributes.size === 0 && mapped.kind === "direct" ? "" : JSON.stringify([...attributes]),
        source: toEntityId(textOf(row, "source")),
        target: toEntityId(textOf(row, "target")),
        type: toRelationTypeId(mapped.type),
        from: toText(attributes, mapped.from),
        to: toText(attributes, mapped.to),
        sources: toList(attributes, mapped.document),
        attributes: without(attributes, [mapped.document]),
      },
    ];
  };

  return {
    async totals(cancel) {
      const counted = await ask(templates.entityCount, {}, (row) => [numberOf(row, "count")], cancel);
      if (!counted.ok) return counted;
      let sum = 0;
      for (const text of templates.relationCounts) {
        const count = await ask(text, {}, (row) => [numberOf(row, "count")], cancel);
        if (!count.ok) return count;
        sum += count.value[0] ?? 0;
      }
      const degrees = await ask(
        templates.degrees,
        { most: DEGREES },
        (row) => [numberOf(row, "degree")],
        cancel,
      );
      return degrees.ok
        ? ok({ entities: counted.value[0] ?? null, relations: sum, degrees: degrees.value })
        : degrees;
    },
    async entities(ids, cancel) {
      const found: MappedEntity[] = [];
      for (const [label, keys] of splitIds(ids)) {
        const part = await ask(templates.entities(label), { keys }, toEntity, cancel);
        if (!part.ok) return part;
        found.push(...part.value);
      }
      return ok(found);
    },
    page: (after, most, cancel) => ask(templates.page, { after, most }, toEntity, cancel),
    named: (words, most, cancel) =>
      words.length === 0 ? Promise.resolve(ok([])) : ask(templates.named, { words, most }, toEntity, cancel),
    async relations({ ids, types, most, after }, cancel) {
      const keys = splitIds(ids);
      const known = new Set(relations.map(({ type }) => type));
      if (keys.size === 0 || relations.length === 0 || types?.some((type) => known.has(type)) === false)
        return ok([]);
      const paged = after === undefined ? {} : { id: ids[0] ?? "", after };
      const text = templates.relations([...keys.keys()], types, after !== undefined);
      return ask(text, { ...toKeys(keys), most: most + 1, ...paged }, toRelation, cancel);
    },
    async among(from, to, most, cancel) {
      const keys = splitIds(from);
      if (keys.size === 0 || relations.length === 0) return ok([]);
      const parameters = { ...toKeys(keys), from, to, most: most + 1 };
      return ask(templates.among([...keys.keys()]), parameters, toRelation, cancel);
    },
    async counts(id, cancel) {
      const counts: KindCount[] = [];
      for (const [label, keys] of splitIds([id])) {
        if (relations.length === 0) continue;
        const part = await ask(
          templates.counts(label),
          { [`keys${label}`]: keys, id },
          (row): readonly KindCount[] => {
            const far = entities[numberOf(row, "place")];
            const mapped = typeOf(row);
            if (far === undefined || mapped === undefined) return [];
            return [
              {
                type: toRelationTypeId(mapped.type),
                direction: row["isOut"] === true ? "out" : "in",
                farType: toEntityTypeId(far.type),
                count: numberOf(row, "count"),
              },
            ];
          },
          cancel,
        );
        if (!part.ok) return part;
        counts.push(...part.value);
      }
      return ok(counts);
    },
    close,
  };
}
