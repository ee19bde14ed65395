import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findDoctype } from "../../../src/core/formats/xml/find-doctype.ts";
import { createSaxesTokenizer } from "../../../src/core/formats/xml/saxes-tokenizer.ts";
import { createXmlTokenizer, measureDeclaration } from "../../../src/core/formats/xml/tokenize-xml.ts";
import type { XmlEvents } from "../../../src/core/formats/xml/xml-events.ts";
import { createRandom, type Random } from "../fuzz/mutate.ts";

/** Events as lines, so that two lists are easily compared; an event of saxes whose column it has lost has none. */
function listen(isStopped: () => boolean) {
  const lines: string[] = [];
  const add = (line: string) => {
    if (!isStopped()) lines.push(line);
  };
  const events: XmlEvents = {
    open: (name, attributes, line, column) =>
      add(`open ${name} ${line}:${column} ${JSON.stringify(Object.entries(attributes))}`),
    text: (text) => add(`text ${JSON.stringify(text)}`),
    close: (name) => add(`close ${name}`),
  };
  return { lines, events };
}

function* cut(text: string, random: Random): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    let to = at + 1 + random(random(8) === 0 ? 4 : 200);
    // The decoder hands on whole characters.
    if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? "")) to++;
    yield text.slice(at, to);
    at = to;
  }
}

function readOwn(text: string, random: Random) {
  const { lines, events } = listen(() => false);
  const tokenizer = createXmlTokenizer(events);
  const pieces = [...cut(text, random)];
  // The first piece has the whole declaration in it.
  const head = pieces.splice(0, 40).join("");
  const all = [head, ...pieces];
  const isGood = all.every((piece, index) => tokenizer.write(piece, index === all.length - 1));
  return { isGood, lines };
}

function readSaxes(text: string) {
  const faults: string[] = [];
  const { lines, events } = listen(() => faults.length > 0);
  const saxes = createSaxesTokenizer(events, ({ message }) => faults.push(message));
  saxes.write(text);
  saxes.close();
  return { isGood: faults.length === 0, lines, fault: faults[0] };
}

/** The column of a tag whose name ends its line is lost in saxes. */
const withoutLostColumns = (text: string, lines: readonly string[]) =>
  /<[^\s<>/]+[\r\n]/.test(text) ? lines.map((line) => line.replace(/^(open \S+ \d+):\d+/, "$1")) : lines;

function compare(text: string, random: Random): boolean {
  const head = text.slice(0, 1000);
  // No decoder hands on half a character.
  if (/\p{Cs}/u.test(text)) return false;
  // These go to saxes altogether.
  if (findDoctype(text) !== null || text.includes("<!DOCTYPE") || measureDeclaration(head) === null)
    return false;
  const own = readOwn(text, random);
  const saxes = readSaxes(text);
  const [mine, theirs] = [own.lines, saxes.lines].map((lines) => withoutLostColumns(text, lines));
  expect({ text, isGood: own.isGood, fault: saxes.fault }).toEqual({
    text,
    isGood: saxes.isGood,
    fault: saxes.fault,
  });
  if (saxes.isGood) expect(mine).toEqual(theirs);
  else expect(mine).toEqual(theirs?.slice(0, mine?.length));
  return true;
}

const NAMES = [
  "a",
  "node",
  "viz:size",
  "é",
  "_x-1.y",
  "n·",
  "𐐀b",
  "xmlns:viz",
  ":",
  "__proto__",
  "for",
  "id",
];
const VALUES = [
  "",
  "x",
  "a & b",
  "1.5",
  "tab\tline\nend\r\nlast\r",
  'say "it"',
  "it's",
  "é 𝒳 \u0085",
  "]]>",
  ">",
];
const REFERENCES = [
  "&amp;",
  "&lt;",
  "&#65;",
  "&#x1F600;",
  "&quot;",
  "&apos;",
  "&gt;",
  "&#10;",
  "&#xA;",
  "&#13;",
];
const BLANKS = [" ", " ", " ", "\n", "\t", "  ", "\r\n", "\r"];
const FAULTS = [
  "&",
  "&nbsp;",
  "&#0;",
  "&#xD800;",
  "&#X41;",
  "&#x110000;",
  "&;",
  "&amp",
  "<",
  ">",
  "]]>",
  "]]&gt;",
  "\0",
  "\u0001",
  "\u007F",
  "\uFFFE",
  "\uFFFF",
  "<!-- a -- b -->",
  "<!-->",
  "<!--->",
  "<!---->",
  "<!x>",
  "<![CDATA[",
  "]]",
  "<?xml version='1.0'?>",
  "<?XML?>",
  "<?p?q?>",
  "<?p??>",
  "<? p?>",
  "<?1?>",
  "<a/>",
  "</a>",
  "</a >",
  "</ a>",
  "<a b>",
  "<a b=c>",
  "<a b='1'c='2'/>",
  "<a b='1' b='2'/>",
  "<a b = '1'/>",
  "<a\nb='<'/>",
  "<1/>",
  "<a/ >",
  "<a / >",
  "<é/>",
  "<·/>",
  "\uFEFF",
  "=",
  "'",
  '"',
  "/",
  "<a",
  "\r",
  "\n",
];

function createWriter(random: Random) {
  const pick = (list: readonly string[]) => list[random(list.length)] ?? "";
  const blank = (least: number) => Array.from({ length: least + random(2) }, () => pick(BLANKS)).join("");
  const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const value = () => {
    const quote = pick(['"', "'"]);
    const text = escapeText(pick(VALUES)).replaceAll(quote, quote === '"' ? "&quot;" : "&apos;");
    return `${quote}${text}${random(4) === 0 ? pick(REFERENCES) : ""}${quote}`;
  };
  const attributes = () => {
    const names = NAMES.filter(() => random(5) === 0);
    return names.map(
      (name) =>
        `${blank(1)}${name}${random(6) === 0 ? blank(0) : ""}=${random(6) === 0 ? blank(0) : ""}${value()}`,
    );
  };
  const aside = () =>
    pick([
      "<!-- a - note\n -->",
      "<?style sheet='x'?>",
      "<![CDATA[ <raw> & ]] > \r\n]]>",
      "<![CDATA[]]>",
      "<?p?>",
    ]);
  const element = (depth: number): string => {
    const name = pick(NAMES);
    const start = `<${name}${attributes().join("")}${random(4) === 0 ? blank(0) : ""}`;
    if (random(3) === 0) return `${start}/>`;
    const inner = Array.from({ length: depth > 4 ? 0 : random(5) }, () => {
      const kind = random(6);
      if (kind === 0) return escapeText(pick(VALUES)).replaceAll("]]>", "]]&gt;");
      if (kind === 1) return pick(REFERENCES);
      return kind === 2 ? aside() : `${random(2) === 0 ? "\n" : ""}${element(depth + 1)}`;
    });
    return `${start}>${inner.join("")}</${name}${random(5) === 0 ? blank(0) : ""}>`;
  };
  const outside = () => (random(4) === 0 ? pick(["\n", " ", "<!-- x -->", "<?p q?>", "\r\n"]) : "");
  const declaration = () =>
    random(2) === 0
      ? ""
      : pick([
          '<?xml version="1.0"?>',
          "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>\n",
          '<?xml\nversion = "1.0"\nencoding = "UTF-8"?>\r\n',
          '\uFEFF<?xml version="1.0"?>',
        ]);
  const document = () => `${declaration()}${outside()}${element(0)}${outside()}`;
  const mutate = (text: string) => {
    let changed = text;
    for (let n = 1 + random(3); n > 0; n--) {
      const at = random(changed.length + 1);
      const until = random(3) === 0 ? at + random(6) : at;
      const put = random(4) === 0 ? "" : pick(FAULTS);
      changed = `${changed.slice(0, at)}${put}${changed.slice(until)}`;
    }
    return random(6) === 0 ? changed.slice(0, random(changed.length)) : changed;
  };
  return { document, mutate };
}

describe("our tokenizer says what saxes says", () => {
  test("over documents that are well-formed, however they are cut", () => {
    const random = createRandom(1);
    const { document } = createWriter(random);
    let read = 0;
    for (let n = 0; n < 3000; n++) if (compare(document(), random)) read++;
    expect(read).toBe(3000);
  });

  test("over documents with faults in them", () => {
    const random = createRandom(2);
    const { document, mutate } = createWriter(random);
    let read = 0;
    for (let n = 0; n < 8000; n++) if (compare(mutate(document()), random)) read++;
    expect(read).toBeGreaterThan(6000);
  });

  test("over the files of other programs, whole and cut short", () => {
    const random = createRandom(3);
    const folder = join(import.meta.dirname, "../files");
    const texts = readdirSync(folder)
      .filter((name) => /\.(?:gexf|graphml)$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"));
    const read = texts.filter((text) => compare(text, random));
    for (const text of read) for (let n = 0; n < 40; n++) compare(text.slice(0, random(text.length)), random);
    expect(read.length).toBeGreaterThan(6);
  });

  test("over each fault in each place of a small document", () => {
    const random = createRandom(4);
    const text = "<a b=\"c\">d<e f='g'/>h<![CDATA[i]]><!--j--><?k l?></a>";
    for (const fault of FAULTS)
      for (let at = 0; at <= text.length; at++) compare(text.slice(0, at) + fault + text.slice(at), random);
  });

  test("a text of many pieces is not looked at again with every piece", () => {
    const lengths: number[] = [];
    const tokenizer = createXmlTokenizer({
      open: () => undefined,
      text: (text) => lengths.push(text.length),
      close: () => undefined,
    });
    expect(tokenizer.write("<a>", false)).toBe(true);
    const piece = "x".repeat(1000);
    for (let n = 0; n < 5000; n++) expect(tokenizer.write(piece, false)).toBe(true);
    expect(tokenizer.write("</a>", true)).toBe(true);
    expect(lengths).toEqual([5_000_000]);
  });
});
