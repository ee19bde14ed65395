import { gzipSync, strToU8, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { gatherImport } from "../../src/core/importing/gather-import.ts";
import { toBytes } from "./write-text.ts";

async function open(name: string, bytes: Uint8Array) {
  const gathered = await gatherImport([{ name, bytes }]);
  if (!gathered.ok) return gathered.error[0]?.message;
  const [file, ...beside] = gathered.value.files;
  if (file === undefined) return "nothing";
  const read = readGraphFile({ ...file, beside });
  return read.ok
    ? read.value.dataset.relations.map(({ source, target }) => `${source} > ${target}`)
    : read.error[0]?.message;
}

const EDGES = "Source,Target,day\nIda,Mill,2020-03-12\n";

/** A workbook as Excel writes it, in the few parts that a table needs. */
const workbook = (rows: string) =>
  zipSync({
    "xl/workbook.xml": strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Ties" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/styles.xml": strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    "xl/sharedStrings.xml": strToU8(
      "<sst><si><t>Source</t></si><si><t>Target</t></si><si><r><t>Da</t></r><r><t>te</t></r></si></sst>",
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });

describe("a packed file is opened as what is inside", () => {
  test("gzip", async () => {
    expect(await open("edges.csv.gz", gzipSync(toBytes(EDGES)))).toEqual(["Ida > Mill"]);
  });

  test("zip of one file, and of two tables, without what systems add", async () => {
    const nodes = toBytes("Id,Label\nIda,Ida Berg\nMill,Mill\n");
    expect(
      await open("g.zip", zipSync({ "g/edges.csv": toBytes(EDGES), "__MACOSX/g/._edges.csv": toBytes("x") })),
    ).toEqual(["Ida > Mill"]);
    expect(await open("g.zip", zipSync({ "nodes.csv": nodes, "edges.csv": toBytes(EDGES) }))).toEqual([
      "Ida > Mill",
    ]);
  });

  test("a workbook: shared and inline texts, gaps, dates", async () => {
    const bytes = workbook(
      '<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row><row><c r="A2" t="inlineStr"><is><t>Ida</t></is></c><c r="B2" t="str"><v>Mill</v></c><c r="D2" s="1"><v>43902</v></c></row>',
    );
    expect(await open("ties.xlsx", bytes)).toEqual(["Ida > Mill"]);
    const gathered = await gatherImport([{ name: "ties.xlsx", bytes }]);
    const read =
      gathered.ok && gathered.value.files[0] !== undefined ? readGraphFile(gathered.value.files[0]) : null;
    expect(read?.ok === true && read.value.dataset.relations[0]?.period).toEqual([
      { from: 18333, to: 18333 },
    ]);
  });

  test("Parquet, whole numbers of any length and lists", async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "source", data: ["Ida"], type: "STRING" },
          { name: "target", data: ["Mill"], type: "STRING" },
          { name: "count", data: [9007199254740993n], type: "INT64" },
        ],
      }),
    );
    expect(await open("edges.parquet", bytes)).toEqual(["Ida > Mill"]);
  });
});

describe("is refused with the reason", () => {
  test.each([
    ["cut.gz", gzipSync(toBytes(EDGES)).slice(0, 30), "This gzip file is broken or cut off."],
    [
      "cut.zip",
      zipSync({ "edges.csv": toBytes(EDGES) }).slice(0, 40),
      "This ZIP archive is broken or cut off.",
    ],
    [
      "letter.docx",
      zipSync({ "word/document.xml": toBytes("<w/>") }),
      "This is an office document, not a graph file.",
    ],
    [
      "pictures.zip",
      zipSync({ "a.png": toBytes("x"), "b.png": toBytes("y") }),
      "No file in this archive is a graph.",
    ],
    ["cut.parquet", toBytes("PAR1 and no more"), "This Parquet file is broken or cut off."],
  ])("%s", async (name, bytes, message) => {
    expect(await open(name, bytes)).toBe(message);
  });

  test("trust 11: what grows beyond a graph file", async () => {
    const bomb = gzipSync(new Uint8Array(80_000_000));
    expect(await open("bomb.csv.gz", bomb)).toContain("becomes too large");
    expect(await open("bomb.zip", zipSync({ "a.csv": new Uint8Array(80_000_000) }))).toContain(
      "becomes too large",
    );
  });
});

test("a Parquet file of few bytes that says it has billions of cells is refused before they are made", async () => {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "source", data: Array.from({ length: 8_000_000 }, () => "a"), type: "STRING" },
        { name: "target", data: Array.from({ length: 8_000_000 }, () => "b"), type: "STRING" },
      ],
    }),
  );
  expect(bytes.length).toBeLessThan(100_000);
  expect(await open("edges.parquet", bytes)).toBe("Unpacked, this file becomes too large.");
});
