import { parseEdtf } from "./dates.ts";
import type { ParsedRecord, ParsedRecords } from "./parse-part.ts";
import type { Issue } from "./result.ts";
import type { ListName } from "./schema.ts";

type AnyPlaced = ParsedRecord<ListName>;

function findDuplicates(records: readonly AnyPlaced[]): readonly Issue[] {
  const first = new Map<string, AnyPlaced>();
  return records.flatMap((placed) => {
    const { id } = placed.record;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, placed);
      return [];
    }
    return [
      {
        code: "duplicate-id",
        path: `${placed.path}.id`,
        message: `"${id}" is already used by ${earlier.path}${earlier.file === placed.file ? "" : ` in ${earlier.file}`}.`,
        hint: "Give every record an id of its own.",
        at: { file: placed.file },
      },
    ];
  });
}

/** Ids resolve, ids are unique, dates parse: what must hold before a data set can be built at all. */
export function checkReferences(placements: ParsedRecords): readonly Issue[] {
  const idsOf = (list: ListName) => new Set<string>(placements[list].map(({ record }) => record.id));
  const known = {
    "entity type": idsOf("entityTypes"),
    "relation type": idsOf("relationTypes"),
    document: idsOf("documents"),
    entity: idsOf("entities"),
    claim: idsOf("claims"),
    family: idsOf("families"),
  };
  const issues: Issue[] = Object.values(placements).flatMap((list: readonly AnyPlaced[]) =>
    findDuplicates(list),
  );
  const report = (placed: AnyPlaced, path: string, code: string, message: string, hint?: string) =>
    issues.push({
      code,
      path: `${placed.path}.${path}`,
      message,
      ...(hint === undefined ? {} : { hint }),
      at: { file: placed.file },
    });
  const expect = (placed: AnyPlaced, path: string, kind: keyof typeof known, id: string) => {
    if (!known[kind].has(id))
      report(
        placed,
        path,
        "unknown-id",
        `There is no ${kind} "${id}".`,
        `Define it, or correct the spelling.`,
      );
  };
  const expectDate = (placed: AnyPlaced, path: string, edtf: string) => {
    const date = parseEdtf(edtf, path);
    if (date.ok) return;
    for (const { message, hint } of date.error) report(placed, path, "date", message, hint);
  };

  for (const placed of placements.relationTypes) {
    const { family, domain, range } = placed.record;
    expect(placed, "family", "family", family);
    for (const [side, types] of [["domain", domain] as const, ["range", range] as const])
      if (types !== "*")
        for (const [i, type] of types.entries()) expect(placed, `${side}[${i}]`, "entity type", type);
  }
  for (const placed of placements.documents) {
    const { published, body, sha256 } = placed.record;
    if (published !== null) expectDate(placed, "published", published);
    if (body === null) continue;
    if (body.start > body.end) report(placed, "body", "range", "The body range ends before it starts.");
    if (sha256 === null)
      report(placed, "sha256", "text", "The document has a body, but no hash.", "Give both, or neither.");
  }
  for (const placed of placements.entities) {
    expect(placed, "type", "entity type", placed.record.type);
    if (placed.record.period !== undefined) expectDate(placed, "period", placed.record.period);
  }
  const checkPassages = (
    placed: AnyPlaced,
    path: string,
    passages: readonly { readonly document: string; readonly start: number; readonly end: number }[],
  ) =>
    passages.forEach(({ document, start, end }, i) => {
      expect(placed, `${path}[${i}].document`, "document", document);
      if (start >= end) report(placed, `${path}[${i}]`, "range", "The passage ends before it starts.");
    });
  for (const placed of placements.claims) {
    const {
      subject,
      object,
      relation,
      attributedTo = [],
      stances = [],
      evidence,
      qualifiers,
      when,
      ground,
      sources = [],
    } = placed.record;
    expect(placed, "subject", "entity", subject);
    expect(placed, "object", "entity", object);
    expect(placed, "relation", "relation type", relation);
    for (const by of typeof attributedTo === "string" ? [attributedTo] : attributedTo)
      expect(placed, "attributedTo", "entity", by);
    stances.forEach((stance, i) => {
      expect(placed, `stances[${i}].by`, "entity", stance.by);
      checkPassages(placed, `stances[${i}].evidence`, stance.evidence);
    });
    if (evidence.length === 0 && sources.length === 0 && ground === undefined)
      report(placed, "evidence", "form", `must name at least one passage (${placed.record.id}).`);
    checkPassages(placed, "evidence", evidence);
    sources.forEach(({ document }, i) => {
      expect(placed, `sources[${i}].document`, "document", document);
    });
    if (when !== undefined) expectDate(placed, "when.edtf", when.edtf);
    for (const [key, value] of Object.entries(qualifiers ?? {}))
      for (const item of Array.isArray(value) ? value : [value])
        if (typeof item === "string" && known["entity type"].has(/^([^:]*):/.exec(item)?.[1] ?? ""))
          expect(placed, `qualifiers.${key}`, "entity", item);
  }
  for (const placed of placements.relations) {
    expect(placed, "source", "entity", placed.record.source);
    expect(placed, "target", "entity", placed.record.target);
    expect(placed, "type", "relation type", placed.record.type);
    for (const claim of placed.record.claims ?? []) expect(placed, "claims", "claim", claim);
  }
  for (const placed of placements.questions) {
    expect(placed, "from", "entity", placed.record.from);
    expect(placed, "to", "entity", placed.record.to);
    const { relation } = placed.record;
    if (relation !== undefined) expect(placed, "relation", "relation type", relation);
  }
  placements.opening.forEach((placed, place) => {
    for (const kind of placed.record.kinds) expect(placed, "kinds", "entity type", kind);
    for (const id of placed.record.also ?? []) expect(placed, "also", "entity", id);
    if (place > 0)
      issues.push({
        code: "form",
        path: placed.path,
        message: "There is a second opening view; a data set has one.",
        hint: "Leave one of them out.",
        at: { file: placed.file },
      });
  });
  return issues;
}
