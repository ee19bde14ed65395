import type { AttributeValue } from "../../model/dataset.ts";
import type { FileForm, FormBlock, WrittenElement } from "../file-form.ts";
import { compact } from "../optional-field.ts";
import type { RawGraph } from "../raw-graph.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";
import type { Key } from "./keys.ts";

interface Item {
  readonly kind: "node" | "edge" | "graph";
  readonly fields: XmlAttributes;
  readonly parent: string | null;
  readonly data?: ReadonlyMap<string, AttributeValue>;
}

/** Under what the words of a `<desc>` stand among the data. */
export const DESC = "<desc>";

/** More elements than this are not kept a second time. */
const MOST_ELEMENTS = 200_000;

const toWritten = ({ fields, data }: Item): WrittenElement => ({
  fields: Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || name.startsWith("xmlns") ? [] : [[name, value] as const],
  ),
  values: data ?? new Map(),
});

const OWNERS = ["node", "edge", "graph", "all"];

/**
 * Notes how a GraphML file is written before its values are taken apart; the answer, once ids are settled, is its form. Null for
 * files with drawings or nested graphs, which go out portable.
 */
export function noteForm(
  items: readonly Item[],
  keys: readonly Key[],
  isNested: boolean,
): ((graph: Pick<RawGraph, "nodes" | "edges">) => FileForm | undefined) | null {
  const isDrawn = keys.some(({ type, owner }) => type === "" || !OWNERS.includes(owner));
  if (isNested || isDrawn || items.length > MOST_ELEMENTS) return null;
  const [whole] = items.filter(({ kind }) => kind === "graph").map(toWritten);
  const nodes = items.filter(({ kind }) => kind === "node").map(toWritten);
  const edges = items.filter(({ kind }) => kind === "edge").map(toWritten);
  return (graph) => {
    // Repairs that drop or join elements leave no telling which is which.
    if (graph.nodes.length < nodes.length || graph.edges.length !== edges.length) return undefined;
    const byId = (elements: readonly { readonly id: string }[], written: readonly WrittenElement[]) =>
      new Map(
        written.flatMap((element, at) =>
          elements[at] === undefined ? [] : [[elements[at].id, element] as const],
        ),
      );
    return {
      version: "",
      header: whole?.fields ?? [],
      meta: [],
      metaFields: [],
      blocks: keys.map(
        ({ id, title, type, owner, default: standard, isNamed }): FormBlock => ({
          owner,
          fields: [],
          columns: [compact({ id, title, name: isNamed ? title : null, type, standard })],
        }),
      ),
      unnamedEdges: new Set(
        edges.flatMap(({ fields }, at) =>
          fields.some(([name]) => name === "id") ? [] : (graph.edges[at]?.id ?? []),
        ),
      ),
      elements: { nodes: byId(graph.nodes, nodes), edges: byId(graph.edges, edges) },
      ...(whole === undefined ? {} : { whole: whole.values }),
    };
  };
}
