import { describe, expect, test } from "vitest";
import { looksLikeTable } from "../../src/core/formats/csv/looks-like-table.ts";
import { KEEP_EVERYTHING } from "../../src/core/formats/repairs.ts";
import { prepareFiles } from "../../src/core/importing/import-files.ts";
import { inspect, read, refusal } from "./read-text.ts";
import { toBytes } from "./write-text.ts";

const nodesOf = (name: string, content: string) =>
  inspect(name, content).nodes.map(({ id, label }) => label ?? id);
const edgesOf = (name: string, content: string, beside: string | null = null) => {
  const { dataset } = read(name, content, beside === null ? [] : [{ name: "b.csv", bytes: toBytes(beside) }]);
  const names = new Map(dataset.entities.map((entity) => [entity.id, entity.name]));
  return dataset.relations.map(({ source, target }) => `${names.get(source)} > ${names.get(target)}`);
};
const periodsOf = (content: string) =>
  read("t.csv", content).dataset.relations.map(({ period }) =>
    period.map(({ from, to }) =>
      [from, to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    ),
  );

describe("ends are found as a pair", () => {
  test.each([
    ["a citation called Source", "From,To,Kind,Source\nIda,Mill,runs,https://example.org/1\n"],
    ["ids of leaks", "node_id_start,node_id_end,rel_type\nIda,Mill,runs\n"],
    ["events", "event_id,event_date,actor1,actor2\nE1,3 May 2020,Ida,Mill\n"],
    ["trade", "Supplier,Recipient,Year\nIda,Mill,1999\n"],
    ["capital initials run together", "Actor1Name,Actor2Name,QuadClass\nIda,Mill,2\n"],
    ["ids and types", "source_type,source,target_type,target\nperson,Ida,company,Mill\n"],
    ["another language", "von;nach;seit\nIda;Mill;1999\n"],
    ["Cyrillic", "источник,цель\nIda,Mill\n"],
    ["questions", "who;what;whom\nIda;runs;Mill\n"],
    ["questions of several words", "does what;with whom;who\nruns;Mill;Ida\n"],
    ["questions in another language", "wer,macht was,mit wem\nIda,leitet,Mill\n"],
    ["roles", "employer,employee,since\nIda,Mill,1999\n"],
    ["no headings", "Ida,Mill,3\nMill,Dock,2\n"],
    ["spaces between", "Source Target\nIda Mill\n"],
    ["a heading with commas among semicolons", "Source;Target;Note, in words\nIda;Mill;a, b\n"],
    ["a title above", "Ties of 1999,,\nSource,Target,Kind\nIda,Mill,runs\n"],
    ["comments above", "# made by hand\n# Source\tTarget\nIda\tMill\n"],
    ["dates in start and end beside", "source,target,start,end\nIda,Mill,1990,1995\n"],
  ])("%s", (_, content) => {
    expect(edgesOf("t.csv", content)[0]).toBe("Ida > Mill");
  });

  test("ids below zero are ids, not years", () => {
    expect(edgesOf("t.csv", "Source,Target,Kind,Id\n-5,-6,runs,e1\n")).toEqual(["-5 > -6"]);
  });

  test("what is asked between the ends is the kind, what is asked beside them the date and the source", () => {
    for (const content of [
      "who;what;whom;when;source\nIda;runs;Mill;2020;The Post\nMill;owns;Dock;2021;The Post\n",
      "wer;was;wem;wann;quelle\nIda;runs;Mill;2020;The Post\nMill;owns;Dock;2021;The Post\n",
    ]) {
      const { dataset } = read("t.csv", content);
      expect(dataset.relations.map(({ type, period }) => [type, period.length])).toEqual([
        ["runs", 1],
        ["owns", 1],
      ]);
      expect(dataset.documents.map(({ title }) => title)).toEqual(["The Post"]);
    }
  });

  test("a column called source is no document where it may be an end", () => {
    const { dataset } = read("t.csv", "Von,Nach,Source,Target\nIda,Mill,x,y\nMill,Dock,y,z\n");
    expect(dataset.documents).toEqual([]);
  });

  test("what is no end stays an attribute, and addresses become sources", () => {
    const { dataset } = read("t.csv", "From,To,Kind,Source\nIda,Mill,runs,https://example.org/1\n");
    expect(dataset.relations[0]?.attributes?.get("Source")).toBe("https://example.org/1");
    expect(dataset.documents.map(({ title }) => title)).toEqual(["https://example.org/1"]);
  });

  test.each([
    ["years", "id,name,start,end\np,Ida,1990,1995\nq,Mill,1991,2004\n"],
    ["dates", "Id,Label,from,to\np,Ida,1990-01-02,1995-01-02\nq,Mill,1991-01-02,2004-01-02\n"],
  ])("a table of nodes with %s is no table of edges", (_, content) => {
    const { nodes, edges } = inspect("t.csv", content);
    expect([nodes.map(({ label }) => label), edges.length]).toEqual([["Ida", "Mill"], 0]);
    expect([...(nodes[0]?.attrs.values() ?? [])].map(String).join()).toContain("1990");
  });

  test("an edge table may name its ends twice, by id and by name", () => {
    expect(
      nodesOf("t.csv", "source_id,source_name,target_id,target_name\n1,Ida,2,Mill\n2,Mill,3,Dock\n"),
    ).toEqual(["Ida", "Mill", "Dock"]);
  });

  test("nodes that have a label alone are found by it, numbers in whichever writing", () => {
    expect(edgesOf("a.csv", "Label,Type\nIda,person\nMill,company\n", "From,To\nIda,Mill\n")).toEqual([
      "Ida > Mill",
    ]);
    expect(edgesOf("a.csv", "id,name\n1,Ida\n2,Mill\n", "source,target\n1.0,2.0\n")).toEqual(["Ida > Mill"]);
  });

  test("a table without them is refused with its headings and what to do", () => {
    expect(refusal("t.csv", "Spieler,Verein\nIda,Mill\n")[0]).toMatchObject({
      message: "No column names an id or the two ends of an edge. Headings: Spieler, Verein.",
      at: { line: 1, column: 1 },
    });
  });

  test("an event with one actor is no fault, an edge with one end is", () => {
    const { edges, findings } = inspect("t.csv", "actor1,actor2,day\nIda,Mill,1\nIda,,2\n");
    expect([edges.length, findings.map(({ line }) => line)]).toEqual([1, [3]]);
    expect(refusal("t.csv", "source,target\nIda,Mill\nIda,\n")[0]?.at?.line).toBe(3);
  });
});

test("directions are read in words, flags and arrows", () => {
  const directed = (content: string) => inspect("t.csv", content).edges.map((edge) => edge.directed);
  expect(directed("From,To,Direction\na,b,directed\nb,c,mutual\nc,a,undirected\n")).toEqual([
    true,
    false,
    false,
  ]);
  expect(directed("source,target,directed\na,b,TRUE\nb,c,FALSE\n")).toEqual([true, false]);
  expect(inspect("t.csv", "source,target,arrow\na,b,<-\n").edges[0]).toMatchObject({
    source: "b",
    target: "a",
  });
});

describe("numbers are read cell by cell", () => {
  const weights = (content: string) =>
    inspect("t.csv", content).edges.map(({ weight, attrs }) => weight ?? [...attrs]);
  test.each([
    ["point zero", "Source,Target,Weight\na,b,1.0\nb,c,2.5\n", [1, 2.5]],
    ["decimal comma", "Source;Target;Weight\na;b;1,5\nb;c;2,0\n", [1.5, 2]],
    ["thousands and a decimal comma", "Source;Target;Weight\na;b;1.234,5\nb;c;2,0\n", [1234.5, 2]],
    ["grouped thousands", 'Source,Target,Weight\na,b,"1,234"\nb,c,"2,000"\n', [1234, 2000]],
    ["quotes", 'Source,Target,Weight\na,b,"1"\nb,c,"2"\n', [1, 2]],
  ])("%s", (_, content, expected) => {
    expect(weights(content)).toEqual(expected);
  });

  test("an odd cell is reported and leaves the column numbers, a word for missing is no value", () => {
    const { edges, findings } = inspect("t.csv", "Source,Target,Weight\na,b,1\nb,c,NA\nc,d,many\nd,a,4\n");
    expect(edges.map(({ weight, attrs }) => weight ?? [...attrs.values()])).toEqual([1, [], ["many"], 4]);
    expect(findings).toMatchObject([
      { line: 3, examples: ["NA"] },
      { line: 4, examples: ["many"] },
    ]);
  });

  test("what would read in two ways stays text and is said", () => {
    const { nodes, findings } = inspect("t.csv", "Id\tsum\na\t1,234\nb\t2,345\n");
    expect(nodes.map(({ attrs }) => attrs.get("sum"))).toEqual(["1,234", "2,345"]);
    expect(findings).toHaveLength(1);
  });

  test("trust 16: long numbers keep their digits, ids and amounts alike", () => {
    const { nodes } = inspect(
      "t.csv",
      "Id,code,sum\n90071992547409931,90071992547409933,0.12345678901234567891\n",
    );
    expect(nodes[0]).toMatchObject({ id: "90071992547409931" });
    expect([...(nodes[0]?.attrs.values() ?? [])]).toEqual(["90071992547409933", "0.12345678901234567891"]);
  });

  test("Gephi's own columns of places and colours count, whatever their case", () => {
    expect(inspect("t.csv", "Id,Label,X,Y,Size,Color\na,Ida,1.0,-2.5,3,#ff0000\n").nodes[0]).toMatchObject({
      ...{ x: 1, y: -2.5, size: 3, color: "#ff0000" },
    });
  });

  test("TRUE and FALSE are booleans", () => {
    const { edges } = inspect("t.csv", "Source,Target,live\na,b,TRUE\nb,c,FALSE\n");
    expect(edges.map(({ attrs }) => attrs.get("live"))).toEqual([true, false]);
  });
});

describe("dates are read cell by cell, as precisely as they are written", () => {
  test.each([
    ["2020-03-12 14:00:00", [["2020-03-12", "2020-03-12"]]],
    ["12 Feb 2020", [["2020-02-12", "2020-02-12"]]],
    ["14.03.2020", [["2020-03-14", "2020-03-14"]]],
    ["March 2018", [["2018-03-01", "2018-03-31"]]],
    ["Q3 2019", [["2019-07-01", "2019-09-30"]]],
    ["c. 2021", [["2021-01-01", "2021-12-31"]]],
    ["2021-05", [["2021-05-01", "2021-05-31"]]],
    ["2016–2018", [["2016-01-01", "2018-12-31"]]],
    ["25/12/2020", [["2020-12-25", "2020-12-25"]]],
  ])("%s", (text, expected) => {
    expect(periodsOf(`Source,Target,date\na,b,"${text}"\n`)).toEqual([expected]);
  });

  test("half open and far away", () => {
    const { relations } = read("t.csv", "Source,Target,date\na,b,since 2016\nb,c,-44\n").dataset;
    expect(relations[0]?.period).toEqual([{ from: 16801, to: Infinity }]);
    expect(relations[1]?.period[0]?.from).toBeLessThan(-700_000);
  });

  test("one that cannot be read undates itself alone, and is listed", () => {
    const { dataset, findings } = read("t.csv", "Source,Target,date\na,b,2001\nb,c,n.d.\nc,d,2003-05\n");
    expect(dataset.relations.map(({ period }) => period.length)).toEqual([1, 0, 1]);
    expect(dataset.relations[1]?.attributes?.get("date")).toBe("n.d.");
    expect(findings).toMatchObject([{ count: 1, line: 3, examples: ["n.d."] }]);
  });

  test("01/02/2020 is asked about, never guessed; another cell of the column may prove the order", () => {
    const open = read("t.csv", "Source,Target,date\na,b,01/02/2020\n");
    expect(open.dataset.relations[0]?.period).toEqual([]);
    expect(open.findings[0]?.message).toContain("two ways");
    expect(periodsOf("Source,Target,date\na,b,01/02/2020\nb,c,13/02/2020\n")[0]).toEqual([
      ["2020-02-01", "2020-02-01"],
    ]);
    expect(periodsOf("Source,Target,date\na,b,01/02/2020\nb,c,02/13/2020\n")[0]).toEqual([
      ["2020-01-02", "2020-01-02"],
    ]);
  });

  test("start and end of an edge table, and Gephi's sets of intervals", () => {
    expect(periodsOf("source,target,start,end\na,b,1990,1995\n")).toEqual([[["1990-01-01", "1995-12-31"]]]);
    expect(
      periodsOf('Source,Target,timeset\na,b,"<[2016-02-03, 2016-02-04]; [2017-01-01, 2017-02-01]>"\n'),
    ).toEqual([
      [
        ["2016-02-03", "2016-02-04"],
        ["2017-01-01", "2017-02-01"],
      ],
    ]);
  });

  test("a period that ends before it starts is reported and left out", () => {
    const { dataset, findings } = read("t.csv", "Source,Target,start,end\na,b,1995,1990\n");
    expect(dataset.relations[0]?.period).toEqual([]);
    expect(findings).toMatchObject([
      { line: 2, message: "Periods end before they start and were kept as text" },
    ]);
  });
});

describe("tables as spreadsheets write them", () => {
  test("spaces after commas double no node and tear no cell", () => {
    const { nodes, edges, findings } = inspect(
      "t.csv",
      'Source, Target, Note\nIda, Mill, "x, y"\nMill, Ida, "z"\n',
    );
    expect([nodes.length, edges[0]?.attrs.get("Note"), findings.length]).toEqual([2, "x, y", 1]);
  });

  test("rows of empty cells are passed over", () => {
    expect(edgesOf("t.csv", "Source,Target,Kind\nIda,Mill,x\n,,\n,,\n")).toEqual(["Ida > Mill"]);
  });

  test("a matrix is a graph, a symmetric one without directions", () => {
    const { edges } = inspect("t.csv", ";a;b;c\na;0;1;0\nb;0;0;2\nc;1;0;0\n");
    expect(edges.map(({ source, target, weight }) => `${source}${target}${weight}`)).toEqual([
      "ab1",
      "bc2",
      "ca1",
    ]);
    expect(inspect("t.csv", ",a,b\na,0,1\nb,1,0\n").edges).toMatchObject([{ directed: false, weight: 1 }]);
  });
});

describe("kinds", () => {
  const types = (content: string, beside = "") => {
    const { dataset } = read(
      "t.csv",
      content,
      beside === "" ? [] : [{ name: "n.csv", bytes: toBytes(beside) }],
    );
    return [dataset.entities.map(({ type }) => type), dataset.relations.map(({ type }) => type)];
  };
  test.each(["relation_type", "edge_type", "predicate", "rel_type", "Relationship Type", "type"])(
    "of relations: %s",
    (title) => {
      expect(types(`source,target,${title}\na,b,owns\nb,c,owns\n`)[1]).toEqual(["owns", "owns"]);
    },
  );
  test.each(["entity_type", "node_type", "labels", "schema", "category"])("of entities: %s", (title) => {
    expect(types("source,target\na,b\n", `id,${title}\na,Person\nb,Person\n`)[0]).toEqual([
      "Person",
      "Person",
    ]);
  });
  test("the first of several labels, all of them kept", () => {
    const { dataset } = read("n.csv", "id,labels\na,:Person:Director\n");
    expect(dataset.entities[0]).toMatchObject({
      type: "Person",
      attributes: new Map([["labels", ":Person:Director"]]),
    });
  });
  test("a label that differs on every row names no kinds", () => {
    const rows = ["Ida runs Mill", "Mill sells Dock", "Dock pays Ida", "Ida left Dock"];
    expect(types(`source,target,label\n${rows.map((row) => `a,b,${row}`).join("\n")}\n`)[1]).toEqual(
      rows.map(() => "untyped"),
    );
  });
});

describe("a column that names other rows of its own table", () => {
  test.each([
    ["ids", "ID,Name,Parent ID\n1,World,\n2,Europe,1\n3,France,2\n", ["Europe > World", "France > Europe"]],
    ["names", "Name,Role,Reports to\nIda,chair,\nBo,clerk,Ida\nCy,clerk,Ida\n", ["Bo > Ida", "Cy > Ida"]],
  ])("by %s is read as a relation to each, and said", (_, content, edges) => {
    expect(edgesOf("t.csv", content)).toEqual(edges);
    const { findings } = read("t.csv", content);
    expect(findings.map(({ message }) => message).join("\n")).toMatch(/names other rows of the table/);
  });

  test("keeps what names no row, and says so; where most name none, it is an attribute like others", () => {
    const rows = ["Ida,", "Bo,Ida", "Cy,Ida", "Di,Ida", "Ed,Ida", "Fay,Nobody"].join("\n");
    const { dataset, findings } = read("t.csv", `Name,Manager\n${rows}\n`);
    expect(dataset.relations.map(({ source, type, target }) => [source, type, target])).toEqual(
      ["Bo", "Cy", "Di", "Ed"].map((name) => [name, "manager", "Ida"]),
    );
    expect(dataset.entities.find(({ name }) => name === "Fay")?.attributes?.get("Manager")).toBe("Nobody");
    expect(findings.map(({ message }) => message).join("\n")).toMatch(/Manager name no row/);
    expect(read("t.csv", "Name,Manager\nIda,Zoe\nBo,Ida\nCy,Yan\n").dataset.relations).toEqual([]);
  });
});

test("the first two of a numbered series are no ends: the third would be lost", () => {
  const series = "company,officer_1,officer_2,officer_3\nMill,Ida,Bo,Cy\nDock,Bo,Cy,\n";
  expect(refusal("t.csv", series)[0]?.message).toMatch(/two ends/);
  expect(edgesOf("t.csv", "actor1,actor2,actor1type\nIda,Mill,person\n")).toEqual(["Ida > Mill"]);
});

test.each([
  [
    "a file of triples",
    '{"head":"Ida","relation":"runs","tail":"Mill","doc":"r1.txt"}\n'.repeat(2),
    "t.jsonl",
  ],
  ["German accounts", "Payer;Payee;Beleg\nIda;Mill;r1.txt\nBo;Mill;r1.txt\n", "t.csv"],
])("%s keeps its sources", (_, content, name) => {
  expect(read(name, content).dataset.documents.map(({ title }) => title)).toEqual(["r1.txt"]);
});

test("a table is told from an article, in whichever encoding", () => {
  const wide = "\uFEFFSource\tTarget\r\nIda\tMill\r\n";
  const utf16 = new Uint8Array(new Uint16Array([...wide].map((letter) => letter.charCodeAt(0))).buffer);
  expect(looksLikeTable(utf16)).toBe(true);
  expect(looksLikeTable(toBytes("Source,Target\nIda,Mill\n"))).toBe(true);
  expect(looksLikeTable(toBytes("From the mill, to the dock.\nIda walked, and Bo rode.\n"))).toBe(false);
});

test("the readable part is offered only where there is one", async () => {
  const prepare = async (content: string) => {
    const files = [{ name: "t.csv", bytes: toBytes(content) }];
    const read = await prepareFiles(
      files,
      { repairs: KEEP_EVERYTHING, partial: false },
      () => new Uint8Array(),
    );
    return read.ok || read.error[0]?.hasReadablePart === true;
  };
  expect(await prepare('Source,Target\nIda,Mill\n"Bo,Dock\n')).toBe(true);
  expect(await prepare('"Source,Target\nIda,Mill\n')).toBe(false);
});
