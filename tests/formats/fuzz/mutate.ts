import { toBytes } from "../write-text.ts";

/** Whole numbers from 0 up to the given one, the same ones for the same seed. */
export type Random = (below: number) => number;

export function createRandom(seed: number): Random {
  let a = seed | 0;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const SPLICES = [
  '"',
  "'",
  "<",
  ">",
  "&",
  "&#0;",
  "&lt",
  "]]>",
  "<!--",
  "<![CDATA[",
  "<!DOCTYPE x [",
  "</node>",
  '<node id="__proto__">',
  "\0",
  "\uFEFF",
  "\uD83D",
  "{",
  "}",
  "[",
  "]",
  "null",
  "1e999",
  "-",
  ",",
  ";",
  "\t",
  "\n",
  "\\u0000",
  "9007199254740993",
  "constructor",
  "__proto__",
].map(toBytes);

function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The bytes with one to four changes: other bytes, parts cut out, doubled, or replaced by what readers stumble over. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let current: Uint8Array = bytes.slice();
  for (let round = random(4); round >= 0; round--) {
    const at = random(current.length + 1);
    const to = Math.min(current.length, at + random(40));
    const part = (from: number, end?: number) => current.subarray(from, end);
    const splice = SPLICES[random(SPLICES.length)] ?? new Uint8Array();
    switch (random(6)) {
      case 0:
        current[at] = random(256);
        break;
      case 1:
        current = joinBytes(part(0, at), splice, part(at));
        break;
      case 2:
        current = joinBytes(part(0, at), part(to));
        break;
      case 3:
        current = joinBytes(part(0, to), part(at, to), part(to));
        break;
      case 4:
        current = current.slice(0, at);
        break;
      default:
        current = joinBytes(part(0, at), splice, part(to));
    }
  }
  return current;
}
