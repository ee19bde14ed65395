import { expect, test } from "vitest";
import { decodeText } from "../../../src/core/formats/bytes/decode.ts";
import { addFindings, collectFindings } from "../../../src/core/formats/findings.ts";
import { toBytes } from "../write-text.ts";

const PIECE = 1 << 18;

test.each(["é", "€", "😀", "\uFEFF", "a"])(
  "%j is whole wherever a piece of a file ends in it",
  (character) => {
    for (let before = 0; before < 5; before++) {
      const text = `${"x".repeat(PIECE - before)}${character}${"y".repeat(PIECE)}${character}`;
      const decoded = decodeText(toBytes(text), collectFindings());
      expect(decoded.ok && decoded.value.text === text).toBe(true);
    }
  },
);

test.each([
  ["a continuation without its beginning", [0x80]],
  ["four continuations", [0x80, 0x80, 0x80, 0x80]],
  ["a beginning without the rest", [0xf0, 0x9f]],
  ["a beginning that another follows", [0xe2, 0xc3, 0xa9]],
  ["a byte that no character has", [0xff]],
])("%s where a piece ends refuses the file, with the byte", (_, bad) => {
  for (let before = 0; before < 5; before++) {
    const bytes = Uint8Array.from([...toBytes("x".repeat(PIECE - before)), ...bad, ...toBytes("yyyyyy")]);
    const decoded = decodeText(bytes, collectFindings());
    expect(decoded).toMatchObject({
      ok: false,
      error: [{ code: "encoding", at: { line: 1, byte: PIECE - before } }],
    });
  }
});

test("findings of two collectors are those of one that heard all", () => {
  const events = Array.from(
    { length: 130 },
    (_, n) => [`kind ${n % 3}`, n % 7 === 0 ? undefined : n >> 1, `id ${n}`] as const,
  );
  const one = collectFindings();
  const parts = [collectFindings(), collectFindings()];
  for (const [index, [message, line, example]] of events.entries())
    for (const findings of [one, parts[index < 60 ? 0 : 1]])
      findings?.add(message, line, 1, "nodes", example);
  const [first = one, second = one] = parts;
  addFindings(first, second.list());
  expect(first.list()).toEqual(one.list());
});
