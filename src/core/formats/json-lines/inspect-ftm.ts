import type { AttributeValue } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";
import type { Result } from "../../model/result.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { addFields } from "../json-graph/json-records.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable, type ValueRow } from "../records/value-table.ts";
import { type JsonLine, parseJsonLines } from "./parse-json-lines.ts";

/** The two ends of the schemata that tie entities (FollowTheMoney's own `edge` definitions). */
const ENDS: Readonly<Record<string, readonly [string, string]>> = {
  Ownership: ["owner", "asset"],
  Directorship: ["director", "organization"],
  Membership: ["member", "organization"],
  Employment: ["employee", "employer"],
  Representation: ["agent", "client"],
  Family: ["person", "relative"],
  Associate: ["person", "associate"],
  Succession: ["predecessor", "successor"],
  Payment: ["payer", "beneficiary"],
  Debt: ["debtor", "creditor"],
  Occupancy: ["holder", "post"],
  Similar: ["candidate", "match"],
  Documentation: ["entity", "document"],
  ContractAward: ["supplier", "contract"],
  ProjectParticipant: ["participant", "project"],
  EconomicActivity: ["subject", "contract"],
  Message: ["sender", "recipients"],
  UnknownLink: ["subject", "object"],
};
/** Fields that the reading of an edge takes for its own. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["source", "target", "directed"]);
const UNDIRECTED: ReadonlySet<string> = new Set(["Family", "Associate", "Similar"]);

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === "string");

/** Reads FollowTheMoney (Aleph, OpenSanctions): entities, and the entities that tie two others as edges. */
export function inspectFtm(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const parsed = parseJsonLines(input.bytes, findings, input.partial);
  if (!parsed.ok) return parsed;
  const nodes: ValueRow[] = [];
  const edges: ValueRow[] = [];

  const toRow = ({ item, line }: JsonLine): ValueRow | null => {
    const { properties, caption, ...rest } = item;
    const schema = String(item["schema"] ?? "");
    const fields = isObject(properties) ? properties : {};
    const ends = ENDS[schema];
    const [sources, targets] = ends === undefined ? [[], []] : ends.map((end) => listOf(fields[end]));
    const values = new Map<string, AttributeValue>();
    const isEdge = sources !== undefined && targets !== undefined && sources.length > 0 && targets.length > 0;
    if (!isEdge) {
      const names = listOf(fields["name"]);
      values.set("label", typeof caption === "string" ? caption : (names[0] ?? String(item["id"] ?? "")));
      if (names.length > 1) values.set("other names", names.slice(1));
    } else if (typeof caption === "string") values.set("caption", caption);
    addFields(values, rest, isEdge ? "edges" : "nodes", findings);
    for (const [title, value] of Object.entries(fields)) {
      if ((isEdge && ends?.includes(title)) || (!isEdge && title === "name")) continue;
      const list = listOf(value);
      const [only] = list;
      if (only !== undefined)
        values.set(
          values.has(title) || OWN_FIELDS.has(title) ? `${title} (property)` : title,
          list.length === 1 ? only : list,
        );
    }
    if (!isEdge) return { values, line };
    for (const [at, source] of sources.entries())
      for (const [index, target] of targets.entries()) {
        const copy = new Map<string, AttributeValue>(values);
        copy.set("source", source).set("target", target).set("directed", !UNDIRECTED.has(schema));
        if (at + index > 0) copy.delete("id");
        edges.push({ values: copy, line });
      }
    return null;
  };
  for (const each of parsed.value.lines) {
    const row = toRow(each);
    if (row !== null) nodes.push(row);
  }
  const { encoding, isIncomplete } = parsed.value;
  return toRawGraph(
    { format: "ftm", encoding, meta: {}, isIncomplete },
    [
      toValueTable(nodes, { name: "nodes", kind: "nodes", idTitle: "id" }),
      toValueTable(edges, { name: "edges", kind: "edges", idTitle: "id" }),
    ],
    input,
    findings,
  );
}
