import { describe, expect, test, vi } from "vitest";
import { connectEngine } from "../../src/worker/client.ts";
import { startOnPage } from "../../src/worker/start-on-page.ts";
import { WORKER_LIMITS } from "../../src/worker/worker-limits.ts";
import { createWorkerSupply } from "../../src/worker/worker-supply.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { queryOf } from "../paths/ask.ts";

/** Everyone borders everyone: many paths, of which the longest question takes many slices. */
const names = Array.from({ length: 24 }, (_, at) => `n${at}`);
const dataset = toDataset(
  names.flatMap((from, at) => names.slice(at + 1).map((to) => `${from} -borders-> ${to}`)).join("\n"),
);
const SOURCE = { kind: "scene", dataset, degrees: new Map() } as const;

const refuse = () => {
  throw new DOMException("Refused by a policy.", "SecurityError");
};

/** The most that was done between two turns of the page, in milliseconds of a clock that counts looks at it; and the turns. */
async function watchTurns<Answer>(job: () => Promise<Answer>) {
  let now = 0;
  vi.spyOn(Date, "now").mockImplementation(() => ++now);
  let [last, most, turns, isOver] = [now, 0, 0, false];
  const turn = () => {
    [most, last] = [Math.max(most, now - last), now];
    turns++;
    if (!isOver) setTimeout(turn);
  };
  setTimeout(turn);
  try {
    return { answer: await job(), most, turns };
  } finally {
    isOver = true;
    vi.restoreAllMocks();
  }
}

describe("trust 46: where a worker's constructor throws", () => {
  const connect = () => connectEngine(createWorkerSupply(refuse, startOnPage), WORKER_LIMITS);

  test("the engine works on the page in slices that fit between two pictures, and answers the same", async () => {
    const client = connect();
    expect(await client.open(SOURCE)).toMatchObject({ ok: true });
    const ask = () => client.paths(queryOf("n0 n23", { k: 100 }));
    const { answer, most, turns } = await watchTurns(ask);
    expect(answer.ok && answer.value.paths).toHaveLength(100);
    expect(turns).toBeGreaterThan(10);
    expect(most).toBeLessThan(16);
    client.dispose();
  });

  test("a question is taken back between two slices, and the next one is answered", async () => {
    const client = connect();
    await client.open(SOURCE);
    const cancel = new AbortController();
    const asked = client.paths(queryOf("n0 n23", { k: 100 }), cancel.signal);
    cancel.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    const next = await client.paths(queryOf("n0 n1", { k: 1 }));
    expect(next.ok && next.value.paths).toHaveLength(1);
    client.dispose();
  });
});
