import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { toReader } from "../import-raw-graph.ts";
import { KEEPS_ALL } from "../properties.ts";
import { RESTORE_FROM_RECORDS } from "../restore-option.ts";
import { inspectRdf } from "./inspect-rdf.ts";
import { parseTurtle } from "./parse-turtle.ts";
import { writeTurtle } from "./write-turtle.ts";

/** A directive, or a whole statement of N-Triples: no other text begins so. */
const BEGINNING =
  /^(?:\s|#[^\n]*\n)*(?:@prefix\s+[\w-]*:|@base\s+<|prefix\s+[\w-]*:\s*<|base\s+<|(?:<[^<>\s]+>|_:\w+)\s+<[^<>\s]+>\s+(?:<[^<>\s]+>|_:\w+|"))/i;

/** Turtle, and with it N-Triples, N-Quads and TriG. */
export const TURTLE: Format = {
  id: "turtle",
  label: "Turtle (RDF; N-Triples, TriG)",
  extensions: ["ttl", "nt", "nq", "trig"],
  mediaType: "text/turtle",
  options: [RESTORE_FROM_RECORDS],
  keeps: KEEPS_ALL,
  detect(name, head) {
    if (
      BEGINNING.test(
        toLatin(head, 4096)
          .replaceAll("\0", "")
          .replace(/^\W*?(?=[@<_#pb])/i, ""),
      )
    )
      return 0.94;
    return /\.(?:ttl|turtle|nt|nq|trig|n3)$/i.test(name) ? 0.6 : 0;
  },
  ...toReader(inspectRdf("turtle", parseTurtle)),
  write: writeTurtle,
};
