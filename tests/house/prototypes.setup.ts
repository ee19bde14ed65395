import { afterEach, expect } from "vitest";

// Outside ids such as `__proto__` and `constructor` must never reach an object key: whatever a test does, the built-in
// prototypes end it as they began.
const WATCHED = { "Object.prototype": Object.prototype, Object, "Function.prototype": Function.prototype };

const listOwnNames = () =>
  Object.entries(WATCHED).map(([name, object]) => [name, Object.getOwnPropertyNames(object).sort()]);

const atStart = listOwnNames();

afterEach(() => {
  expect(listOwnNames(), "a test changed a built-in prototype").toEqual(atStart);
});
