import { describe, expect, test } from "vitest";
import { LISTS } from "../../src/core/model/schema.ts";
import { readText } from "../house/repo-files.ts";

interface Shape {
  readonly $ref?: string;
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** The part of a valibot schema that says which fields a record has. */
interface Field {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Field>>;
  readonly wrapped?: Field;
  readonly item?: Field;
  readonly options?: readonly unknown[];
}

const file = JSON.parse(readText("graph-data/schema/data.schema.json") ?? "") as Shape & {
  readonly $defs: Readonly<Record<string, Shape>>;
};

const follow = (shape: Shape): Shape => {
  const name = shape.$ref?.slice("#/$defs/".length);
  const target = name === undefined ? undefined : file.$defs[name];
  return target === undefined ? shape : { ...target, ...shape };
};

const unwrap = (field: Field): Field =>
  (field.type === "optional" || field.type === "nullable") && field.wrapped !== undefined
    ? unwrap(field.wrapped)
    : field;

/** Fields, which of them must be there, and closed sets of words; of all records within, too. */
function compare(path: string, field: Field, shape: Shape): readonly (readonly [string, unknown, unknown])[] {
  const here = unwrap(field);
  const there = follow(shape);
  if (here.item !== undefined && there.items !== undefined)
    return compare(`${path}[]`, here.item, there.items);
  if (here.type === "picklist") return [[path, here.options, there.enum]];
  const { entries } = here;
  if (entries === undefined || there.properties === undefined) return [];
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== "optional");
  return [
    [path, Object.keys(entries).sort(), Object.keys(there.properties).sort()],
    [`${path} (required)`, required.sort(), [...(there.required ?? [])].sort()],
    ...Object.entries(entries).flatMap(([key, each]) =>
      compare(`${path}.${key}`, each, there.properties?.[key] ?? {}),
    ),
  ];
}

describe.each(Object.entries(LISTS))("the schema for editors has the fields of %s", (list, record) => {
  const shape = file.properties?.[list];
  const pairs = compare(list, record as unknown as Field, follow(shape?.items ?? {}));
  test.each(pairs)("%s", (_, ours, theirs) => {
    expect(theirs).toEqual(ours);
  });
  test("and there is something to compare", () => expect(pairs.length).toBeGreaterThan(1));
});

test("data files name the schema", () => {
  for (const path of ["ontology.json", "documents.json", "entities.json", "claims/article-1.json"])
    expect(readText(`graph-data/${path}`)).toMatch(/"\$schema": "\.\.?\/schema\/data\.schema\.json"/);
});
