import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextureColumn, touch } from "../../src/canvas/gl/texture-column.ts";
import { createRaisedLines } from "../../src/canvas/programs/line-columns.ts";

const fill = (count: number, offset = 0) => Array.from({ length: count }, (_, at) => (at + offset) % 251);

test("the lines in front are drawn as they stand among all", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 40 })
        .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.nat(count - 1)), fc.nat(9))),
      ([count, rows, state]) => {
        const all = {
          ends: createTextureColumn(Uint32Array.from(fill(2 * count))),
          relationLook: createTextureColumn(Uint8Array.from(fill(4 * count, 1))),
          course: createTextureColumn(Float32Array.from(fill(2 * count, 2))),
          stroke: createTextureColumn(Uint8Array.from(fill(4 * count, 3))),
          relationState: createTextureColumn(Uint8Array.from(fill(count, 4))),
        };
        const raised = createRaisedLines(all);
        raised.follow(rows);
        // A change in place of all is followed, too.
        all.relationState.data.fill(state);
        touch(all.relationState);
        raised.follow(rows);
        const { ends, relationLook, relationState } = raised.columns;
        expect([...ends.data]).toEqual(rows.flatMap((r) => [...all.ends.data.subarray(2 * r, 2 * r + 2)]));
        expect([...relationLook.data]).toEqual(
          rows.flatMap((r) => [...all.relationLook.data.subarray(4 * r, 4 * r + 4)]),
        );
        expect([...relationState.data]).toEqual(rows.map(() => state));
        const { version } = ends;
        raised.follow(rows);
        expect(ends.version).toBe(version);
      },
    ),
  );
});
