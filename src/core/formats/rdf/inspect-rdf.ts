import type { Result } from "../../model/result.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable } from "../records/value-table.ts";
import { DATASET, STATEMENT_COUNT } from "./namespaces.ts";
import type { RdfFile } from "./statement.ts";
import { ROW_ID, toRows } from "./to-rows.ts";

/** Reads what an RDF syntax says into a graph. */
export const inspectRdf =
  (
    format: string,
    parse: (input: ReadInput, findings: Findings) => Result<RdfFile & { readonly encoding: string }>,
  ) =>
  (input: ReadInput): Result<RawGraph> => {
    const findings = collectFindings();
    const parsed = parse(input, findings);
    if (!parsed.ok) return parsed;
    const { statements, encoding, isIncomplete } = parsed.value;
    // What was added, or taken away, changes their number.
    const written = statements.find(
      ({ subject, predicate }) => subject === DATASET && predicate === STATEMENT_COUNT,
    )?.object;
    const isOwn = written?.kind === "literal" && Number(written.text) === statements.length;
    const { nodes, edges, words } = toRows(parsed.value, findings);
    const graph = toRawGraph(
      { format, encoding, meta: words.length === 0 ? {} : { words }, isIncomplete },
      [
        toValueTable(nodes, { name: "nodes", kind: "nodes", idTitle: ROW_ID }),
        toValueTable(edges, {
          name: "edges",
          kind: "edges",
          idTitle: ROW_ID,
          ends: { source: "source", target: "target" },
        }),
      ],
      input,
      findings,
    );
    return graph.ok && isOwn ? { ok: true, value: { ...graph.value, areRecordsWhole: true } } : graph;
  };
