import { expect, test } from "vitest";
import { pinsOf } from "../../src/app/selectors/pins-of.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { indexIds } from "../../src/core/model/index-ids.ts";

const KEPT = toEntityId("company:kept");
const GONE = toEntityId("company:gone");
const OTHER = toEntityId("company:other");
const ABSENT = toEntityId("company:absent");
const INDEX = indexIds([KEPT, OTHER], new Map([[GONE, 0]]));
const PINS = [GONE, OTHER, ABSENT].map((id) => ({ id, x: 1, y: 2 }));
const held = (ids: Parameters<typeof pinsOf>[1], index?: typeof INDEX) =>
  pinsOf(PINS, ids, index).map(({ id }) => id);

test("a pin set before its entity was joined with another is a pin of the joined one", () => {
  expect(held([KEPT], INDEX)).toEqual([GONE]);
  expect(held([GONE], INDEX)).toEqual([GONE]);
  expect(held([OTHER], INDEX)).toEqual([OTHER]);
});

test("a pin of an entity that the graph lacks is found by its own id alone", () => {
  expect(held([ABSENT], INDEX)).toEqual([ABSENT]);
  expect(held([KEPT])).toEqual([]);
});
