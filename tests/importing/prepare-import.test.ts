import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KEEP_EVERYTHING, type Repairs, withRepair } from "../../src/core/formats/repairs.ts";
import type { ImportSettings, Progress } from "../../src/core/importing/importing.ts";
import { prepareImport } from "../../src/core/importing/prepare-import.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { formatOf, toBytes, writeText } from "../formats/write-text.ts";

const AS_IT_SAYS: ImportSettings = { mapping: null, add: null };

function prepare(
  content: string | Uint8Array,
  {
    name = "x.gexf",
    partial = false,
    repairs = KEEP_EVERYTHING,
  }: { name?: string; partial?: boolean; repairs?: Repairs } = {},
) {
  const bytes = typeof content === "string" ? toBytes(content) : content;
  return prepareImport([{ name, bytes }], { partial, repairs }, () => bytes);
}

function open(...args: Parameters<typeof prepare>) {
  const result = prepare(...args);
  if (!result.ok) throw new Error(result.error[0]?.message);
  return result.value;
}

const DOUBLED = `<gexf version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="a" title="a" type="string"/></attributes>
<nodes><node id="n" label="One"><attvalues><attvalue for="a" value="1"/></attvalues></node>
<node id="n" label="Two"><attvalues><attvalue for="a" value="2"/></attvalues></node></nodes>
<edges><edge id="e" source="n" target="n" label="x"/>
<edge id="e" source="n" target="gone" label="y"/></edges></graph></gexf>`;

describe("repairs", () => {
  const outcome = (...changes: readonly (readonly [string, string])[]) => {
    const repairs = changes.reduce((all, [id, value]) => withRepair(all, id, value), KEEP_EVERYTHING);
    const { dataset, findings } = open(DOUBLED, { repairs }).settle(AS_IT_SAYS, null);
    return {
      entities: dataset.entities.map(({ id, name }) => `${id} ${name}`),
      relations: dataset.relations.map(({ id, type }) => `${id} ${type}`),
      lines: findings.flatMap(({ repair, line }) => (repair === undefined ? [] : [`${repair} ${line}`])),
      attributes: dataset.entities.map(({ attributes }) => [...(attributes ?? [])].join(";")),
    };
  };

  test("trust 14: lose nothing unless asked to", () => {
    expect(outcome()).toMatchObject({
      entities: ["n One", "n (2) Two", "gone gone"],
      relations: ["e x", "e (2) y"],
      lines: ["nodes 3", "edges 5", "dangling 5"],
    });
  });

  test.each([
    ["first", ["n One", "gone gone"]],
    ["last", ["n Two", "gone gone"]],
    ["merge", ["n One", "gone gone"]],
  ])("%s of the nodes with the same id", (value, entities) => {
    expect(outcome(["nodes", value]).entities).toEqual(entities);
  });

  test("nodes made one keep what each of them says", () => {
    expect(outcome(["nodes", "merge"]).attributes[0]).toBe("a,1;a (2),2;label,Two");
  });

  test.each([
    ["first", ["e x"]],
    ["last", ["e y"]],
  ])("%s of the edges with the same id", (value, relations) => {
    expect(outcome(["edges", value]).relations).toEqual(relations);
  });

  test("edges to nodes that are not there can be left out", () => {
    const dropped = outcome(["dangling", "drop"]);
    expect(dropped.entities).toEqual(["n One", "n (2) Two"]);
    expect(dropped.relations).toEqual(["e x"]);
  });

  test("choices that do not exist change nothing", () => {
    expect(withRepair(KEEP_EVERYTHING, "nodes", "burn")).toBe(KEEP_EVERYTHING);
    expect(withRepair(KEEP_EVERYTHING, "__proto__", "first")).toBe(KEEP_EVERYTHING);
  });
});

describe("the readable part", () => {
  const small = toDataset(
    "israel -attacked-> iran\nisrael -allied_with-> azerbaijan\niran -borders-> armenia",
  );
  const foreign = {
    ...small,
    claims: [],
    relations: small.relations.map((relation) => ({ ...relation, claims: [], documents: [] })),
  };
  const files = join(import.meta.dirname, "../formats/files");

  test.each(["gexf", "graphml", "graphology"])(
    "trust 4: of %s cut anywhere is a beginning of the whole, and marked",
    (id) => {
      const bytes = toBytes(writeText(id, foreign, { options: { restore: "no" } }).text.trimEnd());
      const name = `cut.${formatOf(id).extensions[0]}`;
      const whole = open(bytes, { name }).settle(AS_IT_SAYS, null).dataset;
      const counts = new Set<number>();
      for (let length = 1; length < bytes.length; length += 7) {
        const part = prepare(bytes.subarray(0, length), { name, partial: true });
        if (!part.ok) continue;
        const { dataset, findings } = part.value.settle(AS_IT_SAYS, null);
        counts.add(dataset.entities.length);
        expect(part.value.prepared.isIncomplete).toBe(true);
        expect(dataset.title).toBe("cut (incomplete)");
        expect(findings.some(({ message }) => message.startsWith("The file is broken from here on"))).toBe(
          true,
        );
        expect(whole.entities.slice(0, dataset.entities.length).map(({ id: entity }) => entity)).toEqual(
          dataset.entities.map(({ id: entity }) => entity),
        );
        expect(dataset.relations.length).toBeLessThanOrEqual(whole.relations.length);
      }
      expect(counts.size).toBeGreaterThan(2);
    },
  );

  test.each([
    "graphology-1.3.gexf",
    "graphology-1.2.gexf",
    "networkx.gexf",
    "networkx.graphml",
    "yed.graphml",
    "graphology.json",
    "networkx.json",
  ])("%s cut after any tag is refused, and its part opens or is refused by name", (name) => {
    const text = readFileSync(join(files, name), "utf8").trimEnd();
    const ends = [...text.matchAll(/[>}\]]/g)]
      .map(({ index }) => index + 1)
      .filter((end) => end < text.length);
    expect(ends.length).toBeGreaterThan(7);
    let opened = 0;
    for (const end of ends) {
      const cut = text.slice(0, end);
      const refused = prepare(cut, { name });
      expect(refused.ok, `${name} cut at ${end}`).toBe(false);
      const part = prepare(cut, { name, partial: true });
      if (part.ok) {
        opened++;
        expect(part.value.prepared.isIncomplete).toBe(true);
      } else expect(part.error[0]?.message).not.toBe("");
    }
    expect(opened).toBeGreaterThan(ends.length / 3);
  });

  test("trust 4: of a table ends before the row that is broken", () => {
    const { dataset } = open('Source,Target\na,b\nb,"c\n', { name: "t.csv", partial: true }).settle(
      AS_IT_SAYS,
      null,
    );
    expect(dataset.relations).toHaveLength(1);
  });

  test("is never that of a file with entities of its own", () => {
    const bomb =
      '<!DOCTYPE gexf [<!ENTITY a "ha">]><gexf version="1.3"><graph><nodes><node id="a"/></nodes></graph></gexf>';
    expect(prepare(bomb, { partial: true })).toMatchObject({ ok: false, error: [{ code: "xml-entities" }] });
  });

  test("a whole file is not marked, even when asked for in part", () => {
    expect(open(DOUBLED, { partial: true }).prepared.isIncomplete).toBe(false);
  });
});

const TABLE = [
  "Source,Target,Tie,Since,Named in,Firm",
  "a,b,supplies,2016,Ledger; Register,Alpha",
  "b,c,supplies,2018,Ledger,Beta",
  "c,a,owns,2019,Register,Alpha",
  "a,c,owns,,,Alpha",
].join("\n");

describe("how a foreign file is read", () => {
  test("is left to the reader where no column names the kinds", () => {
    const { prepared } = open(TABLE, { name: "t.csv" });
    expect(prepared).toMatchObject({ isCertain: false, isRestored: false });
    expect(prepared.columns.edges.map(({ title }) => title)).toEqual(["Tie", "Since", "Named in", "Firm"]);
    expect(open(TABLE.replace("Tie", "Relation"), { name: "t.csv" }).prepared.isCertain).toBe(true);
  });

  test("shows its relations as they will read, with kinds, dates and documents", () => {
    const { preview, prepared, settle } = open(TABLE, { name: "t.csv" });
    const { guess } = prepared;
    if (guess === null) throw new Error("nothing to map");
    const settings = { mapping: { ...guess, relationType: ["Tie"], document: "Named in" }, add: null };
    const shown = preview(settings, null);
    expect(shown.relationTypes).toEqual([
      { label: "supplies", count: 2 },
      { label: "owns", count: 2 },
    ]);
    expect(shown.lines[0]).toMatchObject({
      source: "a",
      verb: "supplies",
      target: "b",
      when: "since 2016",
      documents: ["Ledger", "Register"],
    });
    expect(shown).toMatchObject({
      dated: 3,
      counts: { entities: 3, relations: 4, documents: 2 },
      merge: null,
    });
    const { dataset } = settle(settings, null);
    expect(dataset.documents.map(({ label }) => label)).toEqual(["Ledger", "Register"]);
    expect(dataset.relations.map(({ documents }) => documents.length)).toEqual([2, 1, 1, 0]);
  });

  test("may take the name of an entity from a column, and keeps the file's own label", () => {
    const nodes = "Id,Label,Full name\na,A,Alpha Works\n";
    const { settle, prepared } = open(nodes, { name: "n.csv" });
    const { guess } = prepared;
    if (guess === null) throw new Error("nothing to map");
    const [entity] = settle({ mapping: { ...guess, label: "Full name" }, add: null }, null).dataset.entities;
    expect(entity?.name).toBe("Alpha Works");
    expect(entity?.attributes?.get("label")).toBe("A");
  });

  test("needs no word where Corridor wrote the file, and can be changed all the same", () => {
    const { text } = writeText("gexf", toDataset("israel -attacked-> iran @2020"));
    const { prepared, settle } = open(text);
    expect(prepared).toMatchObject({ isCertain: true, isRestored: true });
    expect(settle(AS_IT_SAYS, null).dataset.claims).toHaveLength(1);
    expect(settle({ mapping: prepared.guess, add: null }, null).dataset.claims).toHaveLength(0);
  });
});

test("two tables are one graph; other files are not opened together", () => {
  const file = (name: string, text: string) => ({ name, bytes: toBytes(text) });
  const reading = { partial: false, repairs: KEEP_EVERYTHING };
  const pair = [file("nodes.csv", "Id,Label\na,A\nb,B\n"), file("edges.csv", "Source,Target\na,b\n")];
  for (const files of [pair, pair.toReversed()]) {
    const read = prepareImport(files, reading, () => new Uint8Array());
    expect(read.ok && read.value.settle(AS_IT_SAYS, null).dataset.entities.map(({ name }) => name)).toEqual([
      "A",
      "B",
    ]);
  }
  const other = prepareImport(
    [file("a.gexf", DOUBLED), file("b.gexf", DOUBLED)],
    reading,
    () => new Uint8Array(),
  );
  expect(other).toMatchObject({ ok: false, error: [{ code: "several-files" }] });
});

test("trust 10: a file is read from disk in pieces, and tells how far it has come", () => {
  const row = '<node id="%" label="A node with a name that takes some room"/>';
  const nodes = Array.from({ length: 12_000 }, (_, index) => row.replace("%", `n${index}`)).join("\n");
  const bytes = toBytes(`<gexf version="1.3"><graph><nodes>\n${nodes}\n</nodes></graph></gexf>`);
  const taken: number[] = [];
  const told: Progress[] = [];
  const read = prepareImport(
    [{ name: "x.gexf", bytes: { size: bytes.length } }],
    { partial: false, repairs: KEEP_EVERYTHING },
    () => ({
      length: bytes.length,
      subarray: (start = 0, end = bytes.length) => {
        taken.push(end - start);
        return bytes.subarray(start, end);
      },
    }),
    (progress) => told.push(progress),
  );
  expect(read.ok).toBe(true);
  expect(Math.max(...taken)).toBeLessThan(bytes.length / 2);
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toMatchObject({ bytes: bytes.length, total: bytes.length, entities: 12_000 });
  expect(told.map(({ entities }) => entities)).toEqual(
    told.map(({ entities }) => entities).toSorted((a, b) => a - b),
  );
});

describe("an encoding that the reader named", () => {
  const FILE =
    '<?xml version="1.0" encoding="UTF-8"?><gexf version="1.3"><graph><nodes><node id="a" label="Café"/></nodes></graph></gexf>';
  const western = Uint8Array.from(FILE, (letter) => letter.charCodeAt(0));
  const read = (bytes: Uint8Array, encoding?: string) =>
    prepareImport(
      [{ name: "x.gexf", bytes }],
      { partial: false, repairs: KEEP_EVERYTHING, ...(encoding === undefined ? {} : { encoding }) },
      () => bytes,
    );

  test("comes before what the file says, and is told", () => {
    const refused = read(western);
    const byte = FILE.indexOf("é");
    expect(refused).toMatchObject({
      ok: false,
      error: [{ code: "encoding", at: { file: "x.gexf", line: 1, byte } }],
    });
    const opened = read(western, "windows-1252");
    if (!opened.ok) throw new Error(opened.error[0]?.message);
    expect(opened.value.prepared.encoding).toBe("windows-1252");
    expect(opened.value.settle(AS_IT_SAYS, null).dataset.entities[0]?.name).toBe("Café");
  });

  test("is all or nothing too", () => {
    expect(read(western, "utf-16le")).toMatchObject({ ok: false });
    expect(read(Uint8Array.from([...western, 0x81]), "shift_jis")).toMatchObject({
      ok: false,
      error: [{ code: "encoding", at: { file: "x.gexf" } }],
    });
  });
});
