import { expect, test } from "vitest";
import { read } from "./read-text.ts";
import { writeText } from "./write-text.ts";

const COUNT = 400;

/** A file of another program, with a look and two attributes on each node and edge. */
const FILE = [
  '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">',
  '<attributes class="node"><attribute id="country" title="country" type="string"/><attribute id="score" title="score" type="double"/></attributes>',
  '<attributes class="edge"><attribute id="amount" title="amount" type="integer"/></attributes><nodes>',
  ...Array.from(
    { length: COUNT },
    (_, i) =>
      `<node id="n${i}" label="Node ${i} &amp; co"><attvalues><attvalue for="country" value="AZ"/><attvalue for="score" value="${i / 7}"/></attvalues><viz:size value="4"/><viz:position x="${i / 3}" y="${i * 2}"/><viz:color r="32" g="59" b="${i % 256}"/></node>`,
  ),
  "</nodes><edges>",
  ...Array.from(
    { length: COUNT },
    (_, i) =>
      `<edge id="e${i}" source="n${i}" target="n${(i * 7) % COUNT}" kind="met" weight="${i + 1}"><attvalues><attvalue for="amount" value="${i}"/></attvalues></edge>`,
  ),
  "</edges></graph></gexf>",
].join("\n");

const open = (text: string) => read("graph.gexf", text);
const write = (dataset: ReturnType<typeof open>["dataset"], restore: "yes" | "no") =>
  writeText("gexf", dataset, { options: { restore, profile: "portable" } }).text;

test("records of elements that say all of theirs are a mark, and make the file hardly larger", () => {
  const { dataset } = open(FILE);
  const text = write(dataset, "yes");
  expect(text.match(/for="corridor" value='\{/g)).toHaveLength(1);
  expect(text.match(/for="corridor" value="=\+"/g)).toHaveLength(2 * COUNT - 1);
  expect(text.length / write(dataset, "no").length).toBeLessThan(1.3);
  expect(open(text).isRestored).toBe(true);
  expect(open(text).dataset).toEqual(dataset);
});

test("what differs from its element keeps a record of its own", () => {
  const { dataset } = open(FILE);
  const [first, second, third, ...rest] = dataset.entities;
  if (first === undefined || second === undefined || third === undefined) throw new Error("Too few.");
  const own = {
    ...dataset,
    entities: [
      { ...first, attributes: new Map([["Foo", "a"]]) },
      { ...second, attributes: new Map([["foo", "b"]]) },
      {
        ...third,
        attributes: new Map<string, string | readonly string[]>([["type", "c"]]),
        summary: "Says more.",
      },
      ...rest,
    ],
  };
  const text = write(own, "yes");
  expect(open(text).dataset).toEqual(own);
  expect(text.match(/for="corridor" value='\{/g)?.length).toBeGreaterThan(2);
});

test("a column that another program added is no attribute of marked elements", () => {
  const { dataset } = open(FILE);
  const text = write(dataset, "yes")
    .replace(
      '<attribute id="country"',
      '<attribute id="modularity" title="Modularity Class" type="integer"/><attribute id="country"',
    )
    .replaceAll('<attvalue for="country"', '<attvalue for="modularity" value="3"/><attvalue for="country"');
  expect(open(text).dataset).toEqual(dataset);
});
