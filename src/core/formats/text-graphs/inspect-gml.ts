import type { AttributeValue } from "../../model/dataset.ts";
import { type Location, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable, toWordValue, type ValueRow } from "../records/value-table.ts";

type Value = string | number | Block;

/** `[ key value key value ]`; a key may come several times. */
interface Block {
  readonly line: number;
  readonly entries: (readonly [string, Value, number])[];
}

const TOKEN = /\s+|#[^\n]*|"[^"]*"|\[|\]|[^\s[\]"]+/gy;
const DEEPEST = 256;

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'" };

const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const isBlock = (value: Value): value is Block => typeof value === "object";

function parseGml(text: string): Result<Block> {
  const root: Block = { line: 1, entries: [] };
  const open: Block[] = [root];
  let key: { readonly name: string; readonly line: number } | null = null;
  let line = 1;
  let lineStart = 0;
  const at = (index: number): Location => ({ line, column: index - lineStart + 1 });
  const fault = (message: string, place: Location) =>
    refuse(
      "gml",
      "",
      `This is not valid GML: ${message}.`,
      "The file may be cut off or edited by hand.",
      place,
    );
  const set = (value: Value) => {
    if (key !== null) open.at(-1)?.entries.push([key.name, value, key.line]);
    key = null;
  };
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return fault("a quote is opened here and never closed", at(start));
    const isBlank = /^(?:\s|#(?=[^\n]*$))/.test(token) && !token.startsWith('"');
    if (!isBlank) {
      if (token === "]") {
        if (key !== null || open.length === 1)
          return fault("a bracket is closed here that was not opened", at(start));
        open.pop();
      } else if (token === "[") {
        if (key === null) return fault("a bracket is opened here without a name before it", at(start));
        const block: Block = { line: key.line, entries: [] };
        set(block);
        open.push(block);
        if (open.length > DEEPEST)
          return fault(`brackets are nested deeper than ${DEEPEST} levels`, at(start));
      } else if (key === null) {
        if (token.startsWith('"')) return fault("a text stands here without a name before it", at(start));
        key = { name: token, line };
      } else set(token.startsWith('"') ? decodeEntities(token.slice(1, -1)) : toWordValue(token));
    }
    const breaks = token.match(/\n/g)?.length ?? 0;
    if (breaks > 0) {
      line += breaks;
      lineStart = start + token.lastIndexOf("\n") + 1;
    }
  }
  if (open.length > 1 || key !== null)
    return fault(`the file ends inside [, opened at line ${open.at(-1)?.line ?? line}`, at(text.length));
  return { ok: true, value: root };
}

/** All values of a block; those of blocks within it under their own names (`graphics` in place of a position) or with the block's name. */
function addValues(values: Map<string, AttributeValue>, { entries }: Block, prefix = ""): void {
  const lists = new Map<string, (string | number)[]>();
  for (const [name, value] of entries) {
    if (isBlock(value)) addValues(values, value, name === "graphics" ? "" : `${prefix}${name}.`);
    else {
      const known = lists.get(name);
      if (known === undefined) lists.set(name, [value]);
      else known.push(value);
    }
  }
  for (const [name, list] of lists) {
    const [first] = list;
    if (first !== undefined)
      values.set(toFreeTitle(values, `${prefix}${name}`), list.length === 1 ? first : list);
  }
}

const toRow = (block: Block): ValueRow => {
  const values = new Map<string, AttributeValue>();
  addValues(values, block);
  return { values, line: block.line };
};

const blocksOf = ({ entries }: Block, name: string) =>
  entries.flatMap(([key, value]) => (key === name && isBlock(value) ? [value] : []));

/** Reads GML (networkx, igraph, yEd, Gephi; Himsolt 1996) into what it says. All or nothing; linear. */
export function inspectGml(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const decoded = decodeText(input.bytes, findings);
  if (!decoded.ok) return decoded;
  const parsed = parseGml(decoded.value.text);
  if (!parsed.ok) return parsed;
  const graphs = blocksOf(parsed.value, "graph");
  const [first] = graphs;
  if (first === undefined)
    return refuse("no-graph", "", "The file has no graph [ … ] in it.", "Open a file that holds a graph.");
  if (graphs.length > 1) findings.add("Graphs after the first one were read into it", graphs[1]?.line);
  const about = new Map<string, AttributeValue>();
  const isOwn = ([name]: Block["entries"][number]) =>
    ["node", "edge", "directed", "graph", "multigraph"].includes(name);
  for (const block of [parsed.value, ...graphs])
    addValues(about, { ...block, entries: block.entries.filter((entry) => !isOwn(entry)) });
  const directed = first.entries.find(([name]) => name === "directed")?.[1];
  return toRawGraph(
    { format: "gml", encoding: decoded.value.encoding, meta: Object.fromEntries(about) },
    [
      toValueTable(graphs.flatMap((graph) => blocksOf(graph, "node")).map(toRow), {
        name: "nodes",
        kind: "nodes",
        idTitle: "id",
      }),
      toValueTable(graphs.flatMap((graph) => blocksOf(graph, "edge")).map(toRow), {
        name: "edges",
        kind: "edges",
        ends: { source: "source", target: "target" },
      }),
    ],
    input,
    findings,
    { isDirected: directed === 1 },
  );
}
