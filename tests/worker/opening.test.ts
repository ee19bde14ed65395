import { expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { KEEP_EVERYTHING } from "../../src/core/formats/repairs.ts";
import type { ImportSettings } from "../../src/core/importing/importing.ts";
import { EMPTY_LENS } from "../../src/core/lens/lens.ts";
import { NO_CHOICES } from "../../src/core/merge/merge-datasets.ts";
import { connectEngine } from "../../src/worker/client.ts";
import { createWorkerSupply } from "../../src/worker/worker-supply.ts";
import { SMALL, toSource } from "../app/small-explorer.ts";
import { startWorker } from "./start-worker.ts";

const READING = { repairs: KEEP_EVERYTHING, partial: false };
const REPLACE: ImportSettings = { mapping: null, add: null };
const ADD: ImportSettings = { mapping: null, add: NO_CHOICES };
const table = (text: string) => [{ name: "t.csv", bytes: new TextEncoder().encode(text) }];

/** A client over real engines, and the workers that it started. */
async function connect() {
  const workers: ReturnType<typeof startWorker>[] = [];
  const client = connectEngine(
    createWorkerSupply(() => {
      const next = startWorker(createEngine());
      workers.push(next);
      return next.worker;
    }),
  );
  await client.open(toSource(SMALL));
  await client.scene(1);
  const count = async () => {
    const view = await client.view(EMPTY_LENS);
    return view.ok ? view.value.entityCount : null;
  };
  return { client, workers, count };
}

test("a file is read beside the open graph, which answers until the first scene of the next one", async () => {
  const { client, count, workers } = await connect();
  const before = await count();
  const told: number[] = [];
  const prepared = await client.prepare(table("Source,Target\na,b\n"), READING, undefined, ({ bytes }) =>
    told.push(bytes),
  );
  expect(prepared.ok).toBe(true);
  expect(told).toEqual([18]);
  expect(workers).toHaveLength(2);
  expect(await count()).toBe(before);
  expect((await client.open({ kind: "prepared", settings: REPLACE })).ok).toBe(true);
  expect(await count()).toBe(before);
  expect((await client.scene(1)).entityIds).toEqual(["a", "b"]);
  expect(await count()).toBe(2);
  client.dispose();
});

test("cancelling at any point leaves the open graph, and a refused file too", async () => {
  const { client, count } = await connect();
  const before = await count();
  const prepare = () => client.prepare(table("Source,Target\na,b\n"), READING);
  const cancelled = { name: "AbortError" };

  const reading = new AbortController();
  const asked = client.prepare(table("Source,Target\na,b\n"), READING, reading.signal);
  reading.abort();
  await expect(asked).rejects.toMatchObject(cancelled);

  await prepare();
  const opening = new AbortController();
  const open = client.open({ kind: "prepared", settings: REPLACE }, opening.signal);
  opening.abort();
  await expect(open).rejects.toMatchObject(cancelled);

  await prepare();
  await client.open({ kind: "prepared", settings: REPLACE });
  const drawing = new AbortController();
  const scene = client.scene(1, drawing.signal);
  drawing.abort();
  await expect(scene).rejects.toMatchObject(cancelled);

  await prepare();
  await client.discard();
  expect(await client.preview(REPLACE)).toMatchObject({ ok: false, error: [{ code: "not-prepared" }] });
  expect(await client.prepare(table("nothing"), READING)).toMatchObject({ ok: false });
  expect(await count()).toBe(before);
  client.dispose();
});

test("something is added to a graph that was opened from a file", async () => {
  const { client, count } = await connect();
  await client.prepare(table("Source,Target\na,b\n"), READING);
  await client.open({ kind: "prepared", settings: REPLACE });
  await client.scene(1);
  await client.prepare(table("Source,Target\nb,c\n"), READING);
  const preview = await client.preview(ADD);
  expect(preview).toMatchObject({ ok: true, value: { merge: { after: { entities: 3 } } } });
  expect(await client.open({ kind: "prepared", settings: ADD })).toMatchObject({ ok: true });
  await client.scene(1);
  expect(await count()).toBe(3);
  client.dispose();
});

test("adding sees the open graph, reverting returns to it, and a worker that dies comes back with the same", async () => {
  const { client, count, workers } = await connect();
  const before = (await count()) ?? 0;
  await client.prepare(table("Source,Target\nIran,Elsewhere\n"), READING);
  const preview = await client.preview(ADD);
  if (!preview.ok) throw new Error("refused");
  expect(preview.value.merge).toMatchObject({
    before: { entities: before },
    after: { entities: before + 1 },
    matchCount: 1,
  });
  const opened = await client.open({ kind: "prepared", settings: ADD });
  expect(opened).toMatchObject({ ok: true, value: { isMerged: true } });
  await client.scene(1);
  expect(await count()).toBe(before + 1);
  workers.at(-1)?.die("out of memory");
  expect(await count()).toBe(before + 1);
  expect(await client.revert()).toMatchObject({ isMerged: false, entities: before });
  expect(await count()).toBe(before);
  expect(await client.revert()).toBeNull();
  workers.at(-1)?.die("out of memory");
  expect(await count()).toBe(before);
  client.dispose();
});
