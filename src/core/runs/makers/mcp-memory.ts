import { addExample } from "../../formats/findings.ts";
import { ok } from "../../model/result.ts";
import { takeFields } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunEntity, RunRelation } from "../run.ts";

/** The memory server of the Model Context Protocol: JSON lines of entities, with what was observed of them, and relations. */
export const MCP_MEMORY: Maker = {
  id: "mcp-memory",
  label: "MCP memory",
  main: /\.jsonl?$/i,
  reads: /^memory\.jsonl?$/i,
  matches: (path, files) => {
    const [first = ""] = files
      .head(path)
      .replace(/^\W*?(?=\{)/, "")
      .split("\n");
    return (
      /^\{.*\}\s*$/.test(first) &&
      ((/"type"\s*:\s*"entity"/.test(first) && /"entityType"\s*:/.test(first)) ||
        (/"type"\s*:\s*"relation"/.test(first) && /"relationType"\s*:/.test(first)))
    );
  },
  read(main, files, findings) {
    const rows = files.rows(main);
    if (!rows.ok) return rows;
    const entities: RunEntity[] = [];
    const relations: RunRelation[] = [];
    for (const row of rows.value) {
      const fields = takeFields(row);
      const kind = fields.raw("type");
      if (kind === "entity") {
        const name = fields.text("name") ?? "";
        const type = fields.text("entityType");
        const observations = fields.list("observations");
        const attributes = new Map(fields.rest(findings));
        if (observations.length > 0) attributes.set("observations", observations);
        entities.push({ id: name, name, names: [], type, summary: observations.join(" "), attributes });
      } else if (kind === "relation") {
        const [source, target, type] = [fields.text("from"), fields.text("to"), fields.text("relationType")];
        relations.push({
          source: source ?? "",
          target: target ?? "",
          type,
          directed: true,
          says: "",
          sources: [],
          attributes: fields.rest(findings),
        });
      } else
        addExample(findings, "Lines that are neither entity nor relation were left out", JSON.stringify(row));
    }
    return ok({ title: "Memory", documents: [], chunks: [], entities, relations });
  },
};
