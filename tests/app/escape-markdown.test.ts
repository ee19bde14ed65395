import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown, toMarkdownLink } from "../../src/core/base/escape-markdown.ts";

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "a\n\n# Heading",
  "[text](javascript:alert(1))",
  "![x](http://127.0.0.1/p.png)",
  "a | b",
  "`code` *em* __strong__ ~~gone~~",
  "&lt;b&gt;",
  "- item",
  "[^1]: note",
  "<https://example.org>",
];

test.each(HOSTILE)("trust 24: %j makes nothing but text", (text) => {
  const escaped = escapeMarkdown(text);
  expect(escaped).not.toMatch(/[<>\n]/);
  // Every mark that could begin something is escaped.
  expect(escaped.replace(/\\[\\`*_{}[\]()#+!|~^-]/g, "")).not.toMatch(/[\\`*_{}[\]()#+!|~^-]/);
});

test("what is escaped reads as it was, but for its spaces", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = escapeMarkdown(text)
        .replace(/\\([\\`*_{}[\]()#+!|~^-])/g, "$1")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&");
      expect(read).toBe(text.replace(/\s+/g, " "));
    }),
  );
});

test("an address is a link to itself alone, and nothing else is a link", () => {
  expect(toMarkdownLink("https://example.org/a?b=1&c=2")).toBe("<https://example.org/a?b=1&c=2>");
  expect(toMarkdownLink("https://x.org/><script>alert(1)</script>")).toBe(
    "<https://x.org/%3E%3Cscript%3Ealert(1)%3C/script%3E>",
  );
  expect(toMarkdownLink("javascript:alert(1)")).not.toMatch(/^<|\]\(/);
});
