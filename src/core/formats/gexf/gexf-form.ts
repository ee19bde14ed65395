import type { FileForm, FormBlock, FormColumn } from "../file-form.ts";
import { compact } from "../optional-field.ts";
import type { RawEdge } from "../raw-graph.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";
import type { DeclaredAttributes } from "./declared-attributes.ts";

type Pairs = readonly (readonly [string, string])[];

interface OpenColumn {
  readonly id: string;
  readonly name: string | null;
  readonly type: string;
  standard?: string;
  options?: string;
}

interface OpenBlock {
  readonly owner: "node" | "edge";
  readonly fields: Pairs;
  readonly columns: OpenColumn[];
}

const toPairs = (attributes: XmlAttributes, ...without: readonly string[]): Pairs =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || without.includes(name) || name.startsWith("xmlns") ? [] : [[name, value] as const],
  );

/** The edges whose ids are none of those that the file gives, of each edge the id as it stands there. */
export function listUnnamed(
  given: readonly (string | null)[],
  edges: readonly RawEdge[],
): ReadonlySet<string> {
  if (given.every((id) => id !== null && id !== "")) return new Set();
  const known = new Set(given);
  return new Set(edges.flatMap(({ id }) => (!known.has(id) && /^edge-\d+$/.test(id) ? [id] : [])));
}

/** Notes how a GEXF file is written while it is read. */
export function createFormNotes() {
  const blocks: OpenBlock[] = [];
  const meta: (readonly [string, string])[] = [];
  let header: Pairs = [];
  let metaFields: Pairs = [];
  return {
    keepHeader: (attributes: XmlAttributes) => {
      header = toPairs(attributes);
    },
    keepMeta: (attributes: XmlAttributes) => {
      metaFields = toPairs(attributes);
    },
    keepMetaText: (name: string, text: string) => {
      meta.push([name, text]);
    },
    openBlock: (attributes: XmlAttributes) => {
      const owner = attributes["class"] === "edge" ? "edge" : "node";
      blocks.push({ owner, fields: toPairs(attributes, "class"), columns: [] });
    },
    declare: (id: string, attributes: XmlAttributes) => {
      blocks
        .at(-1)
        ?.columns.push({ id, name: attributes["title"] ?? null, type: attributes["type"] ?? "string" });
    },
    setDefault: (text: string) => {
      const column = blocks.at(-1)?.columns.at(-1);
      if (column !== undefined) column.standard = text;
    },
    setOptions: (text: string) => {
      const column = blocks.at(-1)?.columns.at(-1);
      if (column !== undefined) column.options = text;
    },
    finish: (
      version: string,
      declared: Readonly<Record<"node" | "edge", DeclaredAttributes>>,
      unnamedEdges: ReadonlySet<string>,
    ): FileForm => ({
      version,
      header,
      meta,
      metaFields,
      blocks: blocks.map(
        ({ owner, fields, columns }): FormBlock => ({
          owner,
          fields,
          columns: columns.map((column): FormColumn => {
            const found = declared[owner].find(column.id);
            return compact({
              ...column,
              title: found?.title ?? column.name ?? column.id,
              standard: column.standard,
              options: column.options,
              isBracketed: found?.isBracketed,
            });
          }),
        }),
      ),
      unnamedEdges,
    }),
  };
}
