import type { Attributes, AttributeValue } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { FileColumn } from "./file-column.ts";
import type { FileForm } from "./file-form.ts";
import type { EndColumns } from "./records/find-ends.ts";

/** A time span as the file writes it; `null` = open. */
export type Spell = readonly [string | null, string | null];

export interface RawNode {
  readonly id: string;
  readonly label?: string;
  readonly attrs: Attributes;
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  readonly size?: number;
  /** `#rrggbb` or `rgba(r,g,b,a)`. */
  readonly color?: string;
  readonly shape?: string;
  readonly image?: string;
  /** Id of the node that this one is nested in. */
  readonly parent?: string;
  readonly spells?: readonly Spell[];
}

export interface RawEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly kind?: string;
  readonly label?: string;
  readonly weight?: number;
  readonly thickness?: number;
  readonly color?: string;
  readonly shape?: string;
  readonly attrs: Attributes;
  readonly spells?: readonly Spell[];
  /** Written as going both ways. */
  readonly isMutual?: true;
}

/** One foreign graph file as it was understood, before any mapping: nothing interpreted, nothing lost. */
export interface RawGraph {
  readonly format: string;
  readonly version?: string;
  readonly encoding?: string;
  /** What the file says of itself: creator, description, lastmodified, and whatever else stands on the graph as a whole. */
  readonly meta: Readonly<Record<string, AttributeValue | undefined>>;
  /** What the file calls itself, where it does. */
  readonly title?: string;
  /** How times are written: `date`, `datetime`, `double` … */
  readonly timeFormat?: string;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  readonly findings: readonly Finding[];
  /** Lines of the edges, by their places, where the format has lines. */
  readonly edgeLines?: readonly (number | undefined)[];
  /** The columns of the tables that the graph was read from, and those taken for the ends (null: not known). */
  readonly table?: { readonly columns: readonly FileColumn[]; readonly ends: EndColumns | null };
  /** Rows of the tables that the graph was read from, headings left out. */
  readonly rows?: number;
  /** The file was broken: this is its readable part. */
  readonly isIncomplete?: boolean;
  /** The file says itself that nothing was added since Corridor wrote it: elements without a record are its own too. */
  readonly areRecordsWhole?: boolean;
  /** How it was written, for formats that go out as they came in. */
  readonly form?: FileForm;
}

// A plain object would drop a title such as `__proto__`.
function toRecord(attributes: Attributes): Record<string, AttributeValue> {
  const record: Record<string, AttributeValue> = Object.create(null);
  for (const [title, value] of attributes) record[title] = value;
  return record;
}

const toMessage = ({ message, count }: Finding) => (count === 1 ? message : `${message} (${count} times)`);

/**
 * The answer of `corridor inspect --json` for an accepted file, ready for `JSON.stringify`: fields in the documented order,
 * those without a value left out.
 */
export function toInspectAnswer(graph: RawGraph) {
  return {
    ok: true,
    format: graph.format,
    version: graph.version,
    encoding: graph.encoding,
    meta: graph.meta,
    nodes: graph.nodes.map(({ id, label, attrs, x, y, z, size, color, shape, image, parent, spells }) => ({
      id,
      label,
      attrs: toRecord(attrs),
      ...{ x, y, z, size, color, shape, image, parent, spells },
    })),
    edges: graph.edges.map(({ id, source, target, directed, kind, label, weight, ...rest }) => ({
      ...{ id, source, target, directed, kind, label, weight },
      thickness: rest.thickness,
      color: rest.color,
      shape: rest.shape,
      attrs: toRecord(rest.attrs),
      spells: rest.spells,
    })),
    warnings: graph.findings.map((finding) => ({
      message: toMessage(finding),
      line: finding.line,
      count: finding.count,
    })),
  };
}
