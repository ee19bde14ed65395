import type { AttributeValue } from "../../model/dataset.ts";
import { toEntityId } from "../../model/ids.ts";
import type { FileForm, FormColumn } from "../file-form.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces, rowsInPieces } from "../in-pieces.ts";
import { formatValue } from "../mapping-columns.ts";
import { toNodeFields } from "../node-fields.ts";
import type { RawEdge, RawGraph, RawNode, Spell } from "../raw-graph.ts";
import { toSubset } from "../subset.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { writeVizColour } from "./gexf-colour.ts";

type Pairs = readonly (readonly [string, string])[];

/** Namespaces of the versions, as their programs write them. */
function toNamespaces(version: string): string {
  const name = /^1\.[12]/.test(version)
    ? `http://www.gexf.net/${version.slice(0, 3)}draft`
    : "http://gexf.net/1.3";
  return `xmlns="${name}" xmlns:viz="${name}/viz"`;
}

const writePairs = (pairs: Pairs, findings: Findings): string =>
  pairs.map(([name, value]) => ` ${name}="${escapeXml(value, findings)}"`).join("");

const writeField = (name: string, value: string | number | undefined, findings: Findings): string =>
  value === undefined ? "" : ` ${name}="${typeof value === "number" ? value : escapeXml(value, findings)}"`;

/** A value as its column writes it. */
function toText(value: AttributeValue, { isBracketed = false }: Pick<FormColumn, "isBracketed">): string {
  if (typeof value !== "object" || !isBracketed) return formatValue(value);
  const isPlain = value.every((item) => !/[",[\]\\']/.test(String(item)));
  return `[${value.map((item) => (isPlain ? String(item) : JSON.stringify(String(item)))).join(", ")}]`;
}

/** Whether the file marks moments and not spans. */
const isOfMoments = ({ header }: FileForm): boolean =>
  header.some(([name, value]) => name === "timerepresentation" && value === "timestamp");

const writeSpell = ([start, end]: Spell, isMoment: boolean, findings: Findings): string =>
  isMoment && start !== null && start === end
    ? writeField("timestamp", start, findings)
    : `${writeField("start", start ?? undefined, findings)}${writeField("end", end ?? undefined, findings)}`;

function readBounds(text: string): Spell {
  const at = text.indexOf("/");
  const [start, end] = [text.slice(0, at), text.slice(at + 1)];
  return [start === ".." ? null : start, end === ".." ? null : end];
}

/** `<attvalues>` of an element, in the order of the columns; what is not declared stands under its own name. */
function writeValues(
  attrs: RawNode["attrs"],
  columns: readonly FormColumn[],
  own: ReadonlySet<string>,
  isMoment: boolean,
  findings: Findings,
): string {
  const values: string[] = [];
  const written = new Set<string>(own);
  const add = (key: string, text: string, time = "") => {
    values.push(`<attvalue for="${escapeXml(key)}" value="${escapeXml(text, findings)}"${time}/>`);
  };
  for (const column of columns) {
    const { id, title, standard } = column;
    const value = attrs.get(title);
    const times = attrs.get(`${title} (times)`);
    written.add(title);
    if (typeof times === "object") written.add(`${title} (times)`);
    if (value === undefined || (times === undefined && toText(value, column) === standard)) continue;
    if (typeof times === "object") {
      const list = typeof value === "object" ? value : [value];
      for (const [at, bounds] of times.entries())
        add(id, String(list[at] ?? ""), writeSpell(readBounds(String(bounds)), isMoment, findings));
    } else if (typeof value === "object" && !/^list/i.test(column.type))
      for (const item of value) add(id, String(item));
    else add(id, toText(value, column));
  }
  for (const [title, value] of attrs) if (!written.has(title)) add(title, toText(value, {}));
  return values.length === 0 ? "" : `<attvalues>${values.join("")}</attvalues>`;
}

function declareBlock({ owner, fields, columns }: FileForm["blocks"][number], findings: Findings): string {
  const lines = columns.map(({ id, name, type, standard, options }) => {
    const inner = [
      ...(standard === undefined ? [] : [`<default>${escapeXml(standard, findings)}</default>`]),
      ...(options === undefined ? [] : [`<options>${escapeXml(options, findings)}</options>`]),
    ].join("");
    const head = `<attribute${writeField("id", id, findings)}${writeField("title", name ?? undefined, findings)}${writeField("type", type, findings)}`;
    return inner === "" ? `${head}/>` : `${head}>${inner}</attribute>`;
  });
  return [`<attributes class="${owner}"${writePairs(fields, findings)}>`, ...lines, "</attributes>"].join(
    "\n",
  );
}

/** Times of an element: on itself where it has one span, else as spells. */
function writeTimes(spells: readonly Spell[] | undefined, isMoment: boolean, findings: Findings) {
  const [only, ...more] = spells ?? [];
  if (only === undefined) return { own: "", inner: "" };
  if (more.length === 0) return { own: writeSpell(only, isMoment, findings), inner: "" };
  const all = (spells ?? []).map((spell) => `<spell${writeSpell(spell, isMoment, findings)}/>`).join("");
  return { own: "", inner: `<spells>${all}</spells>` };
}

/**
 * The part of a GEXF file that is wanted, as it came in: its own columns with their ids, titles, types, defaults and options,
 * its order, directions, spells and only the viz elements that it had; positions are those of now. Deterministic; linear.
 */
export function* writeGexfAsOpened(
  input: WriteInput,
  { nodes, edges }: RawGraph,
  form: FileForm,
  findings: Findings,
): Iterable<string> {
  const { dataset } = toSubset(input.graph, input.entities, input.relations);
  const wantedNodes = new Set<string>(dataset.entities.map(({ id }) => id));
  const wantedEdges = new Set<string>(dataset.relations.map(({ id }) => id));
  const isMoment = isOfMoments(form);
  const standard = form.header.find(([name]) => name === "defaultedgetype")?.[1] ?? "undirected";
  const columnsOf = (owner: string) =>
    form.blocks.flatMap((block) => (block.owner === owner ? block.columns : []));
  const [nodeColumns, edgeColumns] = [columnsOf("node"), columnsOf("edge")];
  const titles = new Set(edgeColumns.map(({ title }) => title));
  const place = toNodeFields(input);
  const keptNodes = nodes.filter(({ id }) => wantedNodes.has(id));
  const keptEdges = edges.filter(({ id }) => wantedEdges.has(id));

  const writeNode = (node: RawNode): string => {
    const { id, label, attrs, size, color, shape, image, parent, spells } = node;
    const now = place(input.graph.entityIndex.get(toEntityId(id)) ?? -1);
    const times = writeTimes(spells, isMoment, findings);
    const parents = attrs.get("parents");
    const isOfSeveral = typeof parents === "object" && !nodeColumns.some(({ title }) => title === "parents");
    const position =
      node.x === undefined || node.y === undefined
        ? ""
        : `<viz:position x="${now.x ?? node.x}" y="${now.y ?? node.y}"${node.z === undefined ? "" : ` z="${node.z}"`}/>`;
    const look = [
      writeVizColour(color),
      position,
      size === undefined ? "" : `<viz:size value="${size}"/>`,
      shape === undefined && image === undefined
        ? ""
        : `<viz:shape${writeField("value", shape, findings)}${writeField("uri", image, findings)}/>`,
    ].join("");
    const around = isOfSeveral
      ? `<parents>${parents.map((each) => `<parent for="${escapeXml(String(each))}"/>`).join("")}</parents>`
      : "";
    const values = writeValues(
      attrs,
      nodeColumns,
      new Set(isOfSeveral ? ["parents"] : []),
      isMoment,
      findings,
    );
    const inner = `${values}${times.inner}${around}${look}`;
    const pid = isOfSeveral ? undefined : parent;
    const head = `<node${writeField("id", id, findings)}${writeField("label", label, findings)}${writeField("pid", pid, findings)}${times.own}`;
    return inner === "" ? `${head}/>\n` : `${head}>${inner}</node>\n`;
  };

  const writeEdge = (edge: RawEdge): string => {
    const { id, source, target, directed, kind, label, weight, thickness, color, shape, attrs, spells } =
      edge;
    const times = writeTimes(spells, isMoment, findings);
    // A word that is no direction was kept beside the attributes.
    const odd = titles.has("type") ? undefined : attrs.get("type");
    const word =
      typeof odd === "string" ? odd : edge.isMutual ? "mutual" : directed ? "directed" : "undirected";
    const look = [
      writeVizColour(color),
      thickness === undefined ? "" : `<viz:thickness value="${thickness}"/>`,
      shape === undefined ? "" : `<viz:shape value="${escapeXml(shape, findings)}"/>`,
    ].join("");
    const values = writeValues(
      attrs,
      edgeColumns,
      new Set(odd === undefined ? [] : ["type"]),
      isMoment,
      findings,
    );
    const inner = `${values}${times.inner}${look}`;
    const head = [
      `<edge${writeField("id", form.unnamedEdges.has(id) ? undefined : id, findings)}`,
      writeField("source", source, findings),
      writeField("target", target, findings),
      writeField("type", word === standard.trim().toLowerCase() ? undefined : word, findings),
      writeField("kind", kind, findings),
      writeField("label", label, findings),
      writeField("weight", weight, findings),
      times.own,
    ].join("");
    return inner === "" ? `${head}/>\n` : `${head}>${inner}</edge>\n`;
  };

  const meta = form.meta.map(([name, text]) => `<${name}>${escapeXml(text, findings)}</${name}>`).join("");
  const hasMeta = meta !== "" || form.metaFields.length > 0;
  yield* inPieces([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf ${toNamespaces(form.version)}${writeField("version", form.version === "" ? undefined : form.version, findings)}>`,
    ...(hasMeta ? [`<meta${writePairs(form.metaFields, findings)}>${meta}</meta>`] : []),
    `<graph${writePairs(form.header, findings)}>`,
    ...form.blocks.map((block) => declareBlock(block, findings)),
    "<nodes>",
  ]);
  yield* rowsInPieces(keptNodes.length, (at) => {
    const node = keptNodes[at];
    return node === undefined ? "" : writeNode(node);
  });
  yield* inPieces(["</nodes>", "<edges>"]);
  yield* rowsInPieces(keptEdges.length, (at) => {
    const edge = keptEdges[at];
    return edge === undefined ? "" : writeEdge(edge);
  });
  yield* inPieces(["</edges>", "</graph>", "</gexf>"]);
}
