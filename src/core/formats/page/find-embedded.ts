import { ok, type Result, refuse } from "../../model/result.ts";
import { toLatin } from "../bytes/detect-encoding.ts";
import { createDecoder } from "../bytes/text-decoder.ts";
import type { Bytes } from "../format.ts";
import { EMBEDDED_IDS, type EmbeddedKind, PAGE_VERSION } from "./embedded.ts";

/** Bytes within which a page says that it is one of ours. */
const PAGE_HEAD = 256;
const MARK = /<meta name="corridor-page" content="([^"]*)"/;
const START = /<script type="application\/json" id="(cx-graph-data|cx-project)">/;
const END = /<span id="cx-end" hidden(?:="")?><\/span>\s*<\/body>\s*(?:<\/html>\s*)?$/;

export interface Embedded {
  readonly kind: EmbeddedKind;
  /** JSON. */
  readonly bytes: Bytes;
}

/** Whether a file begins as a page that Corridor wrote. */
export const isPage = (head: Uint8Array): boolean => MARK.test(toLatin(head, PAGE_HEAD));

const isKind = (kind: string, id: string): kind is EmbeddedKind =>
  Object.entries(EMBEDDED_IDS).some(([each, known]) => each === kind && known === id);

/** The graph or project within a page. A page that is cut off, or of a newer program, is refused by name. */
export function findEmbedded(bytes: Bytes): Result<Embedded> {
  // One character a byte: places in the text are places in the bytes.
  const text = createDecoder("latin1")?.decode(bytes.subarray()) ?? "";
  const version = MARK.exec(text)?.[1];
  if (version !== String(PAGE_VERSION))
    return refuse(
      "page-version",
      "",
      `This page has version ${version ?? "?"}; this program reads pages of version ${PAGE_VERSION}.`,
      "Open it by a double click, or with a newer Corridor.",
    );
  if (!END.test(text.slice(-200)))
    return refuse(
      "page-cut",
      "",
      "This page is cut off: its end is missing.",
      "Copy or download it again; nothing was opened.",
    );
  const start = START.exec(text);
  const id = start?.[1] ?? "";
  const from = start === null ? -1 : start.index + start[0].length;
  const to = text.indexOf("</script>", from);
  const kind = id === EMBEDDED_IDS.project ? "project" : "graph";
  if (start === null || to === -1 || !isKind(kind, id))
    return refuse("page-empty", "", "This page holds no graph.", "Open one that was exported from Corridor.");
  return ok({ kind, bytes: bytes.subarray(from, to) });
}
