import { expect, test } from "vitest";
import { toKey } from "../../src/ui/page/use-keys.ts";

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  [{ key: "z", ctrlKey: true }, "Mod+z"],
  [{ key: "Z", metaKey: true, shiftKey: true }, "Mod+Shift+z"],
  [{ key: "N", shiftKey: true }, "Shift+n"],
  // Shift makes these characters on some keyboards and not on others.
  [{ key: "?", shiftKey: true }, "?"],
  [{ key: "?" }, "?"],
  [{ key: "+", shiftKey: true }, "+"],
  [{ key: "ArrowUp", ctrlKey: true }, "Mod+ArrowUp"],
  [{ key: "Tab", shiftKey: true }, "Shift+Tab"],
  [{ key: "s", altKey: true }, "Alt+s"],
] as const)("%o is %s", (event, key) => {
  expect(toKey({ ...NONE, ...event })).toBe(key);
});
