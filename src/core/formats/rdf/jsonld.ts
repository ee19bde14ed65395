import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format, WriteInput } from "../format.ts";
import { toReader } from "../import-raw-graph.ts";
import { inPieces } from "../in-pieces.ts";
import { separateItems } from "../json-graph/write-json-object.ts";
import { KEEPS_ALL } from "../properties.ts";
import { RESTORE_FROM_RECORDS } from "../restore-option.ts";
import { describeGraph } from "./describe-graph.ts";
import { inspectRdf } from "./inspect-rdf.ts";
import { NAMESPACES } from "./namespaces.ts";
import { parseJsonld } from "./parse-jsonld.ts";

// An empty list says nothing in JSON-LD.
const dropEmpty = (_: string, value: unknown) =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

function* writeJsonld(input: WriteInput): Iterable<string> {
  function* nodes(): Iterable<string> {
    for (const node of describeGraph(input)) yield JSON.stringify(node, dropEmpty);
  }
  function* lines(): Iterable<string> {
    yield `{"@context":${JSON.stringify(NAMESPACES)},"@graph":[`;
    yield* separateItems(nodes());
    yield "]}";
  }
  yield* inPieces(lines());
}

/** JSON-LD: written in schema.org, PROV-O and Web Annotation, claims as reified statements with their passages; read in any vocabulary. */
export const JSONLD: Format = {
  id: "jsonld",
  label: "JSON-LD (semantic web)",
  extensions: ["jsonld"],
  mediaType: "application/ld+json",
  options: [RESTORE_FROM_RECORDS],
  keeps: KEEPS_ALL,
  detect(name, head) {
    const text = toLatin(head, 4096).replaceAll("\0", "");
    if (!/^\W*[[{]/.test(text)) return 0;
    if (/\.jsonld$/i.test(name)) return 0.95;
    return /"@context"\s*:|"@graph"\s*:|^\W*[[{][\s[{]*"@(?:id|type)"\s*:/.test(text) ? 0.85 : 0;
  },
  ...toReader(inspectRdf("jsonld", parseJsonld)),
  write: writeJsonld,
};
