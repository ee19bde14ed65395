import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { createAdjacency } from "../../src/core/paths/reach/adjacency.ts";
import { createMeter } from "../../src/core/paths/reach/meter.ts";
import type { GraphSource } from "../../src/core/source/graph-source.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { ALL_ROWS } from "../../src/core/source/row-conditions.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { PORTS } from "./reach-contract.ts";

const COUNT = 1300;
const names = Array.from({ length: COUNT }, (_, at) => `n${at}`);
const memory = createMemorySource(
  buildGraph(toDataset(names.map((name, at) => `${name} -borders-> n${(at + 1) % COUNT}`).join("\n"))),
);
const ids = names.map((name) => toEntityId(`state:${name}`));

/** Fetches all of a ring of entities from a source. */
async function fetchRing(source: GraphSource, isOver = () => false) {
  const vocabulary = await memory.open();
  if (!vocabulary.ok) throw new Error("refused");
  const adjacency = createAdjacency(source, vocabulary.value);
  const meter = createMeter(PORTS, Infinity, undefined, isOver);
  const fetched = await adjacency.fetch(ids, ALL_ROWS, () => 2, meter);
  return { fetched, counts: ids.map((id) => adjacency.relationsOf(id, ALL_ROWS)?.length ?? null) };
}

test("entities that do not fit into one request come whole, with two requests under way at most", async () => {
  let underWay = 0;
  let most = 0;
  let requests = 0;
  const { fetched, counts } = await fetchRing({
    ...memory,
    async expand(asked, cancel) {
      requests++;
      most = Math.max(most, ++underWay);
      await PORTS.pause();
      const answer = await memory.expand(asked, cancel);
      underWay--;
      return answer;
    },
  });
  expect(fetched).toEqual({ kind: "fetched" });
  expect(new Set(counts)).toEqual(new Set([2]));
  expect(requests).toBeGreaterThan(4);
  expect(most).toBe(2);
});

test("a request that fails counts for more than one beside it that is cut", async () => {
  const issues = [{ code: "connection", path: "", message: "The connection was lost." }];
  for (const failing of [0, 1, 2, 3]) {
    let requests = 0;
    let isLate = false;
    const { fetched } = await fetchRing(
      {
        ...memory,
        async expand(asked, cancel) {
          const own = requests++;
          if (own === failing) {
            setTimeout(() => {
              isLate = true;
            });
            return { ok: false, error: issues };
          }
          // The other of the two that are under way does not answer in time.
          if (own === (failing ^ 1)) return new Promise(() => {});
          return memory.expand(asked, cancel);
        },
      },
      () => isLate,
    );
    expect(fetched).toEqual({ kind: "failed", issues });
  }
});
