import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { askCli, runCli } from "./run-cli.ts";
import { makeData, makeFolder } from "./small-data.ts";

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <graph defaultedgetype="directed">
    <nodes>
      <node id="__proto__" label="One"/>
      <node id="constructor" label="Two"/>
    </nodes>
    <edges>
      <edge id="e" source="__proto__" target="constructor" label="knows" weight="2.5"/>
    </edges>
  </graph>
</gexf>
`;

function makeGexf(text = GEXF): string {
  const file = join(makeFolder(), "graph.gexf");
  writeFileSync(file, text);
  return file;
}

describe("export", () => {
  test("writes GEXF to stdout by default, and nothing else", async () => {
    const { status, out, err } = await runCli(["export", "--data", makeData()]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^<\?xml /);
    expect(out).toContain('id="company:ada-line"');
    expect(out.match(/<edge /g)).toHaveLength(3);
    expect(out).toContain("2026-01-31");
  });

  test("-o writes a file, relative to where the user stands, and reports it", async () => {
    const cwd = makeFolder();
    const args = ["export", "--format", "json", "-o", "out.json", "--data", makeData()];
    const { status, out, err } = await runCli(args, { cwd });
    expect({ status, out, err }).toEqual({
      status: 0,
      out: "",
      err: "Wrote out.json: 4 entities, 3 relations.\n",
    });
    expect(readdirSync(cwd)).toEqual(["out.json"]);
    expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"))).toMatchObject({
      format: "corridor",
      version: 1,
    });
    const report = await askCli([...args.slice(0, 4), "out.json", ...args.slice(5)], { cwd });
    expect(report).toEqual({ files: ["out.json"], entities: 4, relations: 3, lost: [] });
  });

  test("its JSON is lossless: it is the same data again", async () => {
    const file = join(makeFolder(), "all.json");
    await runCli(["export", "--format", "json", "-o", file]);
    expect(await askCli(["info", "--data", file])).toEqual(await askCli(["info"]));
    const again = await runCli(["export", "--format", "json", "--data", file]);
    expect(again.out).toBe(readFileSync(file, "utf8"));
  });

  test("--lens takes the filters of a link, alternatives among them, beside flags of their own", async () => {
    const countEdges = async (...args: readonly string[]) =>
      (await runCli(["export", ...args])).out.match(/<edge /g)?.length ?? 0;
    const states = await countEdges("--types", "state");
    const people = await countEdges("--lens", "types=person");
    expect(Math.min(states, people)).toBeGreaterThan(0);
    expect(await countEdges("--types", "state", "--lens", "or.types=person")).toBe(states + people);
    expect(await countEdges("--lens", "not.types=person")).toBe(await countEdges("--types", "!person"));
  });

  test("--period says what it does with undated relations, and means what it did where it does not", async () => {
    const countEdges = async (period: string) =>
      (await runCli(["export", "--period", period])).out.match(/<edge /g)?.length ?? 0;
    const dated = await countEdges("2020:dated-only");
    const both = await countEdges("2020:with-undated");
    expect(dated).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(dated);
    expect(await countEdges("2020")).toBe(both);
    const [upTo, inForce] = [
      await countEdges("up-to:2021-01-01:dated-only"),
      await countEdges("in-force:2021-01-01:dated-only"),
    ];
    expect(inForce).toBeGreaterThan(0);
    expect(upTo).toBeGreaterThan(inForce);
  });

  test("filters leave a part of it", async () => {
    const { out } = await runCli([
      "export",
      "--format",
      "json",
      "--relations",
      "borders",
      "--data",
      makeData(),
    ]);
    const { entities, relations }: { entities: { id: string }[]; relations: unknown[] } = JSON.parse(out);
    expect(entities.map(({ id }) => id)).toEqual(["state:north", "state:south"]);
    expect(relations).toHaveLength(1);
  });

  test("a setting of the format is taken", async () => {
    expect((await runCli(["export", "--option", "version=1.2", "--data", makeData()])).out).toContain(
      'version="1.2"',
    );
  });

  test("a format of two files gets both names, and stdout gets one of them", async () => {
    const [cwd, data] = [makeFolder(), makeData()];
    await runCli(["export", "--format", "csv", "-o", "g.csv", "--data", data], { cwd });
    expect(readdirSync(cwd).sort()).toEqual(["g.edges.csv", "g.nodes.csv"]);
    const pair = ["--data", "g.nodes.csv", "--data", "g.edges.csv"];
    expect(await askCli(["info", ...pair], { cwd })).toMatchObject({ entities: 4, relations: 3 });
    const inspected = await askCli<{ nodes: unknown[]; edges: unknown[] }>(
      ["inspect", "g.nodes.csv", "--beside", "g.edges.csv"],
      { cwd },
    );
    expect([inspected.nodes.length, inspected.edges.length]).toEqual([4, 3]);
    const { out, err } = await runCli(["export", "--format", "csv", "--data", data]);
    expect(out).toMatch(/^Source,Target,/);
    expect(err).toBe(
      "csv consists of 2 files; this is edges. Use -o FILE for all, or --option part=nodes.\n",
    );
    const nodes = await runCli(["export", "--format", "csv", "--option", "part=nodes", "--data", data]);
    expect(nodes).toMatchObject({ out: expect.stringMatching(/^Id,Label,/), err: "" });
  });

  test("where nothing can be written, one line says so and nothing is left behind", async () => {
    const cwd = makeFolder();
    const { status, err } = await runCli(["export", "-o", "no/such/folder.gexf", "--data", makeData()], {
      cwd,
    });
    expect(status).toBe(2);
    expect(err).toBe("corridor: no/such/folder.gexf: There is no such file or folder. Check the path.\n");
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("a foreign file", () => {
  test("is shown by inspect as it was understood, ids verbatim", async () => {
    expect(await askCli(["inspect", makeGexf()])).toMatchObject({
      ok: true,
      format: "gexf",
      version: "1.3",
      encoding: "utf-8",
      nodes: [
        { id: "__proto__", label: "One" },
        { id: "constructor", label: "Two" },
      ],
      edges: [
        { id: "e", source: "__proto__", target: "constructor", directed: true, label: "knows", weight: 2.5 },
      ],
      warnings: [],
    });
  });

  test("answers the same commands", async () => {
    const data = makeGexf();
    expect(await askCli(["info", "--data", data])).toMatchObject({
      entities: 2,
      relations: 1,
      components: 1,
    });
    const { paths } = await askCli<{ paths: { entities: string[] }[] }>([
      "paths",
      "--from",
      "__proto__",
      "--to",
      "Two",
      "--data",
      data,
    ]);
    expect(paths.map(({ entities }) => entities)).toEqual([["__proto__", "constructor"]]);
  });

  test.each([
    { what: "cut off", text: GEXF.slice(0, 300) },
    { what: "of another kind", text: "<!doctype html><title>x</title>" },
    { what: "empty", text: "" },
    {
      what: "with entities of its own",
      text: GEXF.replace("<gexf", '<!DOCTYPE gexf [<!ENTITY a "a">]><gexf'),
    },
  ])("$what is refused, as an answer of inspect and as an error elsewhere", async ({ text }) => {
    const file = makeGexf(text);
    const inspected = await runCli(["inspect", file, "--json"]);
    expect(inspected.status).toBe(2);
    expect(JSON.parse(inspected.out)).toEqual({
      ok: false,
      error: expect.objectContaining({ message: expect.any(String) }),
    });
    const info = await runCli(["info", "--data", file]);
    expect(info).toMatchObject({ status: 2, out: "" });
    expect(info.err).toContain(file);
    expect(info.err.trimEnd()).not.toContain("\n");
  });

  test("that is cut off is refused with line and column", async () => {
    const { out } = await runCli(["inspect", makeGexf(GEXF.slice(0, 300)), "--json"]);
    expect(JSON.parse(out)).toMatchObject({ error: { line: 9, column: expect.any(Number) } });
  });
});

describe("convert", () => {
  test("says what the target cannot hold", async () => {
    const { status, err } = await runCli(["convert", makeGexf(), join(makeFolder(), "out.bib")]);
    expect(status).toBe(0);
    expect(err).toMatch(/^bibtex cannot hold: .*positions/m);
  });

  test("writes the format that the ending names", async () => {
    const out = join(makeFolder(), "out.json");
    const { status, err } = await runCli(["convert", makeGexf(), out]);
    expect(status).toBe(0);
    expect(err).not.toContain("cannot hold");
    expect(err).toContain(`Wrote ${out}: 2 entities, 1 relation.`);
    expect(await askCli(["info", "--data", out])).toMatchObject({ entities: 2, relations: 1 });
  });

  test("leaves an existing file as it was when the input is refused", async () => {
    const out = join(makeFolder(), "out.json");
    writeFileSync(out, "before");
    expect((await runCli(["convert", makeGexf(GEXF.slice(0, 300)), out])).status).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("before");
    expect(existsSync(`${out}.part`)).toBe(false);
  });
});

test("a bad record of a packed file is told with its place in the file inside", async () => {
  const cwd = makeFolder();
  const text = '{\n  "format": "corridor",\n  "version": 1,\n  "entities": [{ "id": 5 }]\n}\n';
  writeFileSync(join(cwd, "bad.json.gz"), gzipSync(new TextEncoder().encode(text)));
  const { status, err } = await runCli(["info", "--data", "bad.json.gz"], { cwd });
  expect(status).toBe(2);
  expect(err).toMatch(/^corridor: bad\.json\.gz:4:24: entities\[0\]\.id: /);
});
