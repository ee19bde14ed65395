import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { formatIssue } from "../../src/core/model/result.ts";
import { readTextFile } from "../../src/core/reading/read-text-file.ts";
import { TEXT_KINDS } from "../../src/core/reading/text-kinds.ts";
import { makeDocx, PARAGRAPHS } from "../fixtures/make-docx.ts";

const toBytes = (text: string) => new TextEncoder().encode(text);

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? toBytes(content) : content;
  const result = await readTextFile({ name, bytes });
  if (!result.ok) throw new Error(result.error.map(formatIssue).join("\n"));
  return result.value;
}

const refusal = async (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === "string" ? toBytes(content) : content;
  const result = await readTextFile({ name, bytes });
  return result.ok ? null : result.error.map(formatIssue).join("\n");
};

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><title>Ferries &amp; more</title>
<meta property="article:published_time" content="2024-05-03T10:00:00Z"><meta name="author" content="Ann Lee">
<link rel="canonical" href="https://example.org/a"><style>p { color: red }</style></head>
<body><header><p>Site</p></header><nav>Menu</nav><article><p>Short one</p></article>
<article><header><h1>A day at the harbour</h1></header><p>The   ferry
 <b>“Ada”</b> left.<p>Her crew<br>sang.<script>alert("no")</script><p hidden>Nothing</p>
<table><tr><td>1</td><td>2 &lt; 3</td></tr></table><aside>Advert</aside></article><footer>Imprint</footer></body></html>`;

test("a page gives its longest article, a paragraph a line, and what it says of itself", async () => {
  const { text, kind, fields } = await read("page.html", PAGE);
  expect(text).toBe("A day at the harbour\nThe ferry “Ada” left.\nHer crew\nsang.\n1\t2 < 3\n");
  expect(kind).toBe("html");
  expect(fields).toEqual({
    title: "Ferries & more",
    authors: ["Ann Lee"],
    published: "2024-05-03",
    language: "en",
    url: "https://example.org/a",
  });
});

test("a page is read in the encoding that it names; a page without article gives its main part, else all", async () => {
  const latin = Uint8Array.from(
    [...'<html><meta charset="windows-1252"><main><p>Caf'].map((c) => c.charCodeAt(0)),
  );
  const page = new Uint8Array([...latin, 0xe9, ...toBytes("</main><p>Other</html>")]);
  expect((await read("a.htm", page)).text).toBe("Café\n");
  expect((await read("a.htm", "<html><p>One</p><div>Two</div>")).text).toBe("One\nTwo\n");
  expect(await refusal("a.htm", new Uint8Array([...toBytes("<html>"), 0xe9, 0x20]))).toContain(
    "not valid utf-8",
  );
});

const HEADERS =
  "From: Ann Lee <ann@example.org>\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nDate: Fri, 3 May 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";

test("a message gives its words, whether plain, quoted-printable or HTML alone", async () => {
  const plain = `${HEADERS}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry =E2=80=9CAda=E2=80=9D =\r\nleft.\r\n\r\nBye\r\n`;
  const { text, kind, fields } = await read("a.eml", plain);
  expect([text, kind]).toEqual(["The ferry “Ada” left.\nBye\n", "email"]);
  expect(fields).toEqual({ title: "Grüße", authors: ["Ann Lee"], published: "2024-05-03" });
  const page = `${HEADERS}Content-Type: text/html; charset=utf-8\r\n\r\n<p>Hello</p><p>World</p>`;
  expect((await read("saved", page)).text).toBe("Hello\nWorld\n");
});

test("attachments of a message are told, not read", async () => {
  const parts = `${HEADERS}Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nHello\r\n--B\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=a.zip\r\n\r\nx\r\n--B--\r\n`;
  const { text, notes } = await read("a.eml", parts);
  expect([text, notes]).toEqual(["Hello\n", ["One attachment was not read."]]);
});

test("a Word document gives paragraphs, breaks, tabs, rows and notes; what was deleted is left out", async () => {
  const { text, kind, fields } = await read("a.docx", makeDocx());
  expect(text).toBe(PARAGRAPHS);
  expect(kind).toBe("docx");
  expect(fields).toEqual({ title: "A day", authors: ["Ann Lee"], published: "2024-05-03" });
});

test("the same file gives the same text and hash, whatever it is called", async () => {
  const [a, b] = [await read("a.docx", makeDocx()), await read("b", makeDocx())];
  expect([b.sha256, b.origin, b.kind]).toEqual([a.sha256, a.origin, a.kind]);
  expect((await read("a.txt", "\uFEFFOne\r\nTwo")).text).toBe("One\nTwo");
});

test.each([
  ["broken.docx", makeDocx().slice(0, 300), "broken or cut off"],
  ["other.docx", zipSync({ "[Content_Types].xml": toBytes("<Types/>") }), "no Word document"],
  ["bad.docx", zipSync({ "word/document.xml": toBytes("<w:document><w:p>") }), "broken or cut off"],
  ["empty.docx", zipSync({ "word/document.xml": toBytes("<w:document/>") }), "has no text"],
  ["bomb.docx", zipSync({ "word/document.xml": new Uint8Array(80_000_000) }), "becomes too large"],
  ["locked.docx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "without a password"],
  ["a.pdf", "%PDF-1.7\n", "PDF"],
  ["a.rtf", "{\\rtf1 Hello}", "Rich text"],
  ["a.html", "<html><nav>Menu</nav></html>", "no text of its own"],
  ["a.eml", `${HEADERS}\r\n`, "no words of its own"],
  ["a.txt", "", "empty"],
  ["a.bin", new Uint8Array([0, 1, 2, 3]), "no text"],
])("%s is refused with what to do", async (name, content, message) => {
  const said = await refusal(name, content);
  expect(said).toContain(message);
  expect(said).toContain(name);
});

test("hostile pages are read in one go, or refused for their depth", async () => {
  for (const piece of ["<div>", "<article>", "<table><tr><td>"])
    expect(await refusal("a.html", `<html>${piece.repeat(60_000)}x`)).toContain("nested deeper");
  for (const [piece, text] of [
    ["</p>", "x\n"],
    ["&amp", `${"&".repeat(60_000)}x\n`],
    ["<!---->", "x\n"],
    ["<br>", "x\n"],
  ] as const)
    expect((await read("a.html", `<html>${piece.repeat(60_000)}x`)).text).toBe(text);
});

test("every kind has a name of its own", () =>
  expect(new Set(TEXT_KINDS.flatMap(({ extensions }) => extensions)).size).toBe(
    TEXT_KINDS.flatMap(({ extensions }) => extensions).length,
  ));
