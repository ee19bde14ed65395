import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { FAMILY_COLOURS } from "../../src/core/appearance/family-colours.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { WriteInput } from "../../src/core/formats/format.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { arbitraryForeign } from "./arbitrary-dataset.ts";
import { writeText } from "./write-text.ts";

interface Seen {
  readonly names: ReadonlySet<string>;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly titles: readonly string[];
  /** Every text element's words. */
  readonly texts: readonly string[];
  readonly description: string;
}

/** What a reader of SVG finds in it; a document that is not well-formed throws. */
function look(svg: string): Seen {
  const parser = new SaxesParser({});
  const names = new Set<string>();
  const attributes: { name: string; value: string }[] = [];
  const found = {
    entity: [] as string[],
    relation: [] as string[],
    title: [] as string[],
    text: [] as string[],
  };
  let description = "";
  const open: string[] = [];
  let words = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    open.push(name);
    names.add(name);
    for (const [key, value] of Object.entries(given)) attributes.push({ name: key, value });
    const kind: string | undefined = given["class"];
    if (kind === "entity") found.entity.push(given["data-id"] ?? "");
    if (kind === "relation") found.relation.push(given["data-id"] ?? "");
    if (name === "text" || name === "title" || name === "desc") words = "";
  });
  parser.on("text", (text) => {
    words += text;
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    if (name === "text" || name === "title") found[name].push(words);
    if (name === "desc") description = words;
  });
  parser.write(svg).close();
  return {
    names,
    attributes,
    entities: found.entity,
    relations: found.relation,
    titles: found.title,
    texts: found.text,
    description,
  };
}

const write = (dataset: Dataset, rest: Partial<WriteInput> = {}) => writeText("svg", dataset, rest).text;

const PLACES = { x: [0, 200, 400, 100], y: [0, 10, 0, -150] };

const SMALL = toDataset(`
  israel -supplied_arms_to-> azerbaijan @2016/2020
  israel -supplied_arms_to-> azerbaijan #2
  azerbaijan -attacked-> armenia @2020-09-27 ~x
  person:p -opposes-> azerbaijan !opinion`);

describe("a picture", () => {
  test("shows every entity and relation once, with a sentence each", () => {
    const shipped = readShipped();
    const seen = look(write(shipped));
    expect([...seen.entities].sort()).toEqual(shipped.entities.map(({ id }) => id as string).sort());
    expect([...seen.relations].sort()).toEqual(shipped.relations.map(({ id }) => id as string).sort());
    const small = look(write(SMALL, { positions: PLACES }));
    expect(small.titles).toEqual(
      expect.arrayContaining([
        "Fixture",
        "israel supplied arms to azerbaijan, 2016 to 2020, stated, 2 sources",
        "azerbaijan attacked armenia, 27 September 2020, contested, 1 source",
        "p, Person",
      ]),
    );
  });

  test("shows nothing that was not wanted, but the ends of what was", () => {
    const entities = new Uint8Array(SMALL.entities.length);
    const relations = Uint8Array.from(SMALL.relations, ({ type }) => (type === "attacked" ? 1 : 0));
    const seen = look(write(SMALL, { entities, relations, description: "only Conflict" }));
    expect(seen.relations).toEqual(["relation:state:azerbaijan/attacked/state:armenia"]);
    expect([...seen.entities].sort()).toEqual(["state:armenia", "state:azerbaijan"]);
    expect(seen.texts).toContain("Only Conflict. 2 of 4 entities, 1 of 3 relations");
  });

  test("carries title, counts, legend, sources and date as text", () => {
    const { texts, description } = look(write(SMALL, { positions: PLACES }));
    expect(texts).toEqual(
      expect.arrayContaining([
        "Fixture",
        "4 entities, 3 relations",
        "Entities",
        "States",
        "People",
        "Supply and trade",
        "Contested",
        "Sources: [1] Article 1 (SHA-256 0000000000000000…); [2] Article 2 (SHA-256 0000000000000000…).",
        "Corridor, 31 January 2026.",
      ]),
    );
    for (const { name } of SMALL.entities) expect(texts).toContain(name);
    expect(description).toContain(
      "Sources: [1] Article 1 (SHA-256 0000000000000000…); [2] Article 2 (SHA-256 0000000000000000…)",
    );
  });

  test("legend, caption and theme are options", () => {
    const bare = look(write(SMALL, { options: { legend: "no", caption: "no" } }));
    expect([...bare.texts].sort()).toEqual(SMALL.entities.map(({ name }) => name).sort());
    expect(write(SMALL)).toContain(FAMILY_COLOURS.conflict.light);
    const dark = write(SMALL, { options: { theme: "dark" } });
    expect(dark).toContain(FAMILY_COLOURS.conflict.dark);
    expect(dark).not.toContain(FAMILY_COLOURS.conflict.light);
  });

  test("draws more than three parallel relations as a band with their number, or each of its own", () => {
    const many = toDataset(`
      a -attacked-> b
      a -opposes-> b
      b -accuses-> a
      a -supplied_arms_to-> b
      a -borders-> b`);
    const positions = { x: [0, 300], y: [0, 0] };
    const lines = (svg: string) => svg.match(/<g class="relation"[^>]*><title>[^<]*<\/title><path/g)?.length;
    const band = write(many, { positions });
    expect(look(band).texts).toContain("5");
    expect(look(band).relations).toHaveLength(5);
    expect(lines(band)).toBe(3);
    expect(lines(write(many, { positions, options: { parallels: "fan" } }))).toBe(5);
  });

  test("draws faint what the filter could not judge, and says so", () => {
    const lineOf = (svg: string, id: string) =>
      new RegExp(`data-id="${id}"><title>([^<]*)</title>.*?stroke="(#[0-9a-f]{6})"`).exec(svg)?.slice(1);
    const opposes = "relation:person:p/opposes/state:azerbaijan";
    const faint = Uint8Array.from(SMALL.relations, ({ id }) => (id === opposes ? 1 : 0));
    const [plain, marked] = [write(SMALL), write(SMALL, { faint })];
    expect(lineOf(marked, opposes)?.[0]).toContain(", undated, ");
    expect(lineOf(marked, opposes)?.[1]).not.toBe(lineOf(plain, opposes)?.[1]);
    const attacked = "relation:state:azerbaijan/attacked/state:armenia";
    expect(lineOf(marked, attacked)).toEqual(lineOf(plain, attacked));
    expect(look(marked).texts).toContain("Undated");
    expect(look(plain).texts).not.toContain("Undated");
  });

  test("is the same every time", () => {
    expect(write(readShipped())).toBe(write(readShipped()));
  });
});

describe("an untrusted name", () => {
  const PAYLOADS = [
    "<script>alert(1)</script>",
    '"/><image href="https://evil.example/x.png" onload="alert(1)"/>',
    "]]><a xlink:href='javascript:alert(1)'>x</a>",
    "&lt;&amp;&#0;\u0000\u0007\ud800",
    "\u202eabc\u202c",
  ];

  test("trust 24: is text and nothing else", () => {
    const dataset = {
      ...SMALL,
      title: PAYLOADS[0] ?? "",
      entities: SMALL.entities.map((entity, i) => ({ ...entity, name: PAYLOADS[i + 1] ?? "" })),
    };
    const { names, attributes, titles } = look(write(dataset, { description: PAYLOADS[1] ?? "" }));
    expect([...names].sort()).toEqual(
      ["circle", "defs", "desc", "g", "path", "rect", "svg", "text", "title", "tspan", "use"].filter((name) =>
        names.has(name),
      ),
    );
    expect(attributes.filter(({ name }) => /^on/i.test(name))).toEqual([]);
    const links = attributes.filter(({ name }) => name.endsWith("href"));
    expect(links.length).toBeGreaterThan(0);
    for (const { value } of links) expect(value).toMatch(/^#icon-/);
    expect(titles).toContain("<script>alert(1)</script>");
  });

  test("trust 22: of a megabyte is cut where it is drawn, whole in its title", () => {
    const long = "x".repeat(1_000_000);
    const dataset = { ...SMALL, entities: SMALL.entities.map((entity) => ({ ...entity, name: long })) };
    const { texts, titles } = look(write(dataset, { options: { caption: "no" } }));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(300);
    expect(titles).toContain(`${long}, State`);
  });

  test("trust 27: whatever a foreign file holds, the picture is well-formed and complete", () => {
    fc.assert(
      fc.property(arbitraryForeign, (dataset) => {
        const seen = look(write(dataset));
        expect(seen.entities).toHaveLength(dataset.entities.length);
        expect(seen.relations).toHaveLength(dataset.relations.length);
      }),
      { numRuns: 100 },
    );
  });
});

test("no name lies on another", () => {
  const svg = write(readShipped(), { options: { legend: "no", caption: "no" } });
  const names = /<g id="names">([\s\S]*?)<\/g>/.exec(svg)?.[1] ?? "";
  const lines = [...names.matchAll(/x="(-?[\d.]+)" y="(-?[\d.]+)"[^>]*>([^<]+)/g)].map(
    ([, x, y, text = ""]) => ({
      x: Number(x),
      y: Number(y),
      // Narrower than any font sets it, so that only a true overlap is one.
      half: (text.length * 12 * 0.45) / 2,
    }),
  );
  expect(lines.length).toBeGreaterThan(80);
  for (const [i, a] of lines.entries())
    for (const b of lines.slice(0, i))
      expect(Math.abs(a.x - b.x) > a.half + b.half || Math.abs(a.y - b.y) > 10).toBe(true);
});

test("a path stands out: cased in ink, worded, and the rest fades", async () => {
  const engine = createEngine();
  await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
  const query = toPathQuery([[toEntityId("company:elta-systems")], [toEntityId("state:iran")]]);
  const answer = await engine.paths(query);
  const path = answer.ok ? answer.value.paths[0] : undefined;
  if (path === undefined) throw new Error("no path");
  const relations = path.steps.flatMap(({ relations: [first] }) => (first === undefined ? [] : [first.id]));
  const request = { format: "svg", scope: { kind: "all" }, options: {}, today: "2026-01-31" } as const;
  const exported = await engine.export({
    ...request,
    highlight: { entities: path.entities, relations, about: "path 1: Elta Systems to Iran" },
  });
  if (!exported.ok) throw new Error(exported.error[0]?.message);
  const svg = exported.value.chunks.join("");
  const seen = look(svg);
  expect(exported.value.fileName).toMatch(/\.svg$/);
  expect(seen.texts).toContain("On the path");
  expect(seen.description).toMatch(/^Path 1: Elta Systems to Iran\. /);
  // Named are only those on the path, and the last groups drawn are its relations.
  expect(seen.relations.slice(-relations.length).sort()).toEqual([...relations].sort());
  expect(svg.match(/<g id="names">[\s\S]*?<\/g>/)?.[0].match(/<text/g)).toHaveLength(path.entities.length);
  const cased = [
    ...svg.matchAll(
      /<g class="relation" data-id="([^"]*)"><title>[^<]*<\/title><path [^>]*stroke="#16181d"/g,
    ),
  ];
  expect(cased.map(([, id]) => id).sort()).toEqual([...relations].sort());
});
