import fc from "fast-check";
import { expect, test } from "vitest";
import { isWebAddress } from "../../src/core/model/web-address.ts";

test.each([
  "http://example.org",
  "https://example.org/a?b=c#d",
  "HTTPS://EXAMPLE.ORG:8080/",
  "https://xn--bcher-kva.example/",
])("trust 25: %s is a link", (address) => {
  expect(isWebAddress(address)).toBe(true);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "//example.org/",
  "https:example.org",
  "https://",
  "https:///path",
  "https://example.org/a b",
  "https://example.org/\njavascript:alert(1)",
  "see https://example.org",
  "",
])("trust 25: %j stays text", (address) => {
  expect(isWebAddress(address)).toBe(false);
});

test("trust 25: whatever is a link leads to a web server, as a browser reads it", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl(),
    fc
      .tuple(fc.constantFrom("http://", "https://", "javascript:", "data:"), fc.string({ unit: "binary" }))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (address) => {
      if (isWebAddress(address) && URL.canParse(address))
        expect(["http:", "https:"]).toContain(new URL(address).protocol);
    }),
  );
});
