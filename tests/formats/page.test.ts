import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProject } from "../../src/app/project/read-project.ts";
import { toUtf8 } from "../../src/core/formats/bytes/to-utf8.ts";
import { fillPage } from "../../src/core/formats/page/fill-page.ts";
import { findEmbedded } from "../../src/core/formats/page/find-embedded.ts";
import { detectFormat, readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { formatIssue } from "../../src/core/model/result.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toDataset } from "../fixtures/text-graph.ts";

/** The format "page": Corridor itself with a graph inside. */

const shell = (version = "1") => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="corridor-page" content="${version}" />
  </head>
  <body><template id="cx-slot"></template>
<script type="module" id="cx-program">start("</div>");</script>
<span id="cx-end" hidden></span>
</body>
</html>
`;

const DATASET = toDataset("israel -attacked-> iran @2016/2020\nisrael -allied_with-> azerbaijan #2");
const HOSTILE = "</script><script>window.planted = 1</script><!-- <script> --> \u2028\u2029 ]]>";

const read = (text: string) => readGraphFile({ name: "page.html", bytes: toUtf8(text) });

test("trust 28: a graph comes back whole, whatever its texts hold", () => {
  const dataset = { ...DATASET, title: HOSTILE };
  const page = fillPage(shell(), "graph", [JSON.stringify(toPlain(dataset))]).join("");
  // To a browser the data end where they should: at the first end of a script that follows.
  const block =
    /<script type="application\/json" id="cx-graph-data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(block).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(block).title).toBe(HOSTILE);
  const result = read(page);
  expect(result.ok && toPlain(result.value.dataset)).toEqual(toPlain(dataset));
  expect(detectFormat({ name: "renamed.txt", bytes: toUtf8(page) })?.id).toBe("page");
});

test("trust 28: any texts, in pieces, are the same texts inside of a page", () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(HOSTILE, "<", "</", "<!--"));
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 5 }), (texts) => {
      const pieces = ["[", ...texts.map((text, at) => `${at === 0 ? "" : ","}${JSON.stringify(text)}`), "]"];
      const found = findEmbedded(toUtf8(fillPage(shell(), "graph", pieces).join("")));
      const json = found.ok ? new TextDecoder().decode(found.value.bytes.subarray()) : "";
      expect(JSON.parse(json)).toEqual(JSON.parse(pieces.join("")));
    }),
  );
});

describe("refused by name", () => {
  const page = fillPage(shell(), "graph", [JSON.stringify(toPlain(DATASET))]).join("");

  test("trust 4: a page cut off anywhere after its beginning", () => {
    const from = page.indexOf('content="1"') + 11;
    for (let end = from; end < page.trimEnd().length - "</html>".length; end += 7) {
      const result = read(page.slice(0, end));
      expect(result.ok ? end : result.error.map(formatIssue).join()).toContain(
        "This page is cut off: its end is missing.",
      );
    }
  });

  test.each([
    {
      what: "a page of a newer program",
      text: page.replace('content="1"', 'content="2"'),
      said: "This page has version 2; this program reads pages of version 1.",
    },
    { what: "a page without data", text: shell(), said: "This page holds no graph." },
    {
      what: "any other web page",
      text: "<!doctype html><p>Hello</p>",
      said: "This is a web page, not a graph file.",
    },
  ])("$what", ({ text, said }) => {
    const result = read(text);
    expect(result.ok ? "opened" : result.error.map(formatIssue).join()).toContain(said);
  });

  test("trust 19: an exported page of a newer program, with both versions", () => {
    const project = JSON.stringify({ format: "corridor-project", version: 2, parts: {}, graph: {} });
    const found = findEmbedded(toUtf8(fillPage(shell(), "project", [project]).join("")));
    const result = found.ok ? readProject(found.value.bytes.subarray()) : found;
    expect(result.ok ? "opened" : result.error.map(formatIssue).join()).toContain(
      "This project has version 2; this program reads up to version 1.",
    );
  });
});

test("a kept page of this version is opened for ever", () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "files/corridor-page.html")));
  const result = readGraphFile({ name: "corridor-page.html", bytes });
  expect(result.ok && result.value.dataset.entities.length).toBe(3);
});
