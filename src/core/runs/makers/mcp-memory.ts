import { addExample } from "../../formats/findings.ts";
import { toFreeTitle } from "../../formats/free-title.ts";
import type { AttributeValue } from "../../model/dataset.ts";
import { ok } from "../../model/result.ts";
import { takeFields } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunEntity, RunRelation } from "../run.ts";

const OBSERVATIONS = "observations";

function toEntity({
  name,
  type,
  observations,
  attributes,
}: Pick<RunEntity, "name" | "type" | "attributes"> & {
  readonly observations: readonly string[];
}): RunEntity {
  const all = new Map(attributes);
  if (observations.length > 0) all.set(OBSERVATIONS, observations);
  return { id: name, name, names: [], type, summary: observations.join(" "), attributes: all };
}

const listItems = (value: AttributeValue | undefined) =>
  value === undefined ? [] : typeof value === "object" ? value : [value];

/** A name stands for one entity, however often it is written down: what was observed each time, together. */
function unite(first: RunEntity, second: RunEntity): RunEntity {
  const attributes = new Map(first.attributes);
  for (const [title, value] of second.attributes) {
    const items = [...new Set([...listItems(attributes.get(title)), ...listItems(value)])];
    const [only] = items;
    attributes.set(title, items.length === 1 && only !== undefined && title !== OBSERVATIONS ? only : items);
  }
  const isOther = second.type !== null && first.type !== null && second.type !== first.type;
  if (isOther && second.type !== null) attributes.set(toFreeTitle(attributes, "entityType"), second.type);
  const words = listItems(attributes.get(OBSERVATIONS)).map(String);
  return { ...first, type: first.type ?? second.type, summary: words.join(" "), attributes };
}

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
    const entities = new Map<string, RunEntity>();
    const relations: RunRelation[] = [];
    for (const row of rows.value) {
      const fields = takeFields(row);
      const kind = fields.raw("type");
      if (kind === "entity") {
        const name = fields.text("name") ?? "";
        const type = fields.text("entityType");
        const observations = fields.list("observations");
        const entity = { name, type, observations, attributes: fields.rest(findings) };
        const known = entities.get(name);
        if (known !== undefined)
          addExample(findings, "Entities that stand several times were made one", name);
        entities.set(name, known === undefined ? toEntity(entity) : unite(known, toEntity(entity)));
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
    return ok({ title: "Memory", documents: [], chunks: [], entities: [...entities.values()], relations });
  },
};
