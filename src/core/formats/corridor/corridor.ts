import { parseDataset } from "../../model/parse.ts";
import { ok } from "../../model/result.ts";
import { toLatin } from "../bytes/detect-encoding.ts";
import { collectFindings } from "../findings.ts";
import type { Format } from "../format.ts";
import { readJson } from "../json/read-json.ts";
import { KEEPS_ALL } from "../properties.ts";
import { writeCorridor } from "./write-corridor.ts";

const MARK = /"format"\s*:\s*"corridor"/;
const LISTS = /^\W*\{[^[]*"(entityTypes|relationTypes|documents|entities|claims)"\s*:\s*\[/;

function detect(name: string, head: Uint8Array): number {
  const text = toLatin(head, 4096).replaceAll("\0", "");
  if (MARK.test(text)) return 1;
  if (LISTS.test(text)) return 0.9;
  return /\.json$/i.test(name) ? 0.2 : 0;
}

/** Corridor's own form: the whole data set, losslessly. */
export const CORRIDOR: Format = {
  id: "json",
  label: "Corridor JSON (lossless)",
  isClosed: true,
  extensions: ["json"],
  mediaType: "application/json",
  options: [],
  keeps: KEEPS_ALL,
  detect,
  read({ name, bytes, partial }) {
    const findings = collectFindings();
    const json = readJson(bytes, findings, partial);
    if (!json.ok) return json;
    const dataset = parseDataset(json.value.value, name);
    if (!dataset.ok) return dataset;
    const { encoding, isIncomplete = false } = json.value;
    return ok({
      format: "json",
      version: "1",
      encoding,
      dataset: dataset.value,
      findings: findings.list(),
      isIncomplete,
    });
  },
  write: writeCorridor,
};
