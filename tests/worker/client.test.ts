import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/core/engine/engine.ts";
import { forwardCalls } from "../../src/core/engine/forward-calls.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { connectEngine } from "../../src/worker/client.ts";
import { startWorker } from "./start-worker.ts";

const opened: string[] = [];
const engine = {
  open: async ({ name }: { name: string }) => {
    opened.push(name);
    return { ok: true, value: { title: name } };
  },
  search: async (query: string, limit: number) => [{ id: toEntityId(`state:${query}`), score: limit }],
  relation: () => Promise.reject(new RangeError("no such relation")),
  scene: () => new Promise(() => {}),
  paths: async (_: unknown, cancel: { aborted: boolean }, onPath: (path: unknown) => void) => {
    onPath({ rank: 1 });
    onPath({ rank: 2 });
    return { ok: true, value: cancel.aborted };
  },
} as unknown as Engine;

describe("an engine in a worker", () => {
  test("answers, and carries errors over with name and message", async () => {
    const client = connectEngine(() => startWorker(engine).worker);
    expect(await client.search("iran", 3)).toEqual([{ id: "state:iran", score: 3 }]);
    await expect(client.relation("x" as never)).rejects.toMatchObject({
      name: "RangeError",
      message: "no such relation",
    });
    client.dispose();
  });

  test("what is sent is the arguments of a job: neither signal nor callback can cross", async () => {
    const sent: (readonly unknown[])[] = [];
    const { worker } = startWorker(forwardCalls(async () => null as never));
    const client = connectEngine(() => ({
      ...worker,
      postMessage: (message) => {
        if (message.kind === "call") sent.push([message.method, message.args.length]);
        worker.postMessage(message);
      },
    }));
    const { signal } = new AbortController();
    await client.relation(toRelationId("r"), signal);
    await client.common([], {}, 3, undefined);
    await client.paths(toPathQuery([[], []]), signal, () => {});
    await client.endLayout(signal);
    expect(sent).toEqual([
      ["relation", 1],
      ["common", 3],
      ["paths", 1],
      ["endLayout", 0],
    ]);
    client.dispose();
  });

  test("paths are told one by one before the answer", async () => {
    const client = connectEngine(() => startWorker(engine).worker);
    const told: unknown[] = [];
    const answer = await client.paths({} as never, undefined, (path) => told.push(path));
    expect(told).toEqual([{ rank: 1 }, { rank: 2 }]);
    expect(answer).toEqual({ ok: true, value: false });
    client.dispose();
  });

  test("a cancelled call rejects at once and the worker is told", async () => {
    const client = connectEngine(() => startWorker(engine).worker);
    const controller = new AbortController();
    const scene = client.scene(1, controller.signal);
    controller.abort();
    await expect(scene).rejects.toMatchObject({ name: "AbortError" });
    client.dispose();
  });

  test("a worker that does not let go of a cancelled job is replaced, and who waits behind it is answered", async () => {
    const started: ReturnType<typeof startWorker>[] = [];
    const busy = { ...engine, search: () => new Promise(() => {}) } as unknown as Engine;
    const client = connectEngine(() => {
      const next = startWorker(started.length === 0 ? busy : engine);
      started.push(next);
      return next.worker;
    }, 30);
    await client.open({ kind: "file", name: "mine.gexf", bytes: new Uint8Array() });
    opened.length = 0;
    const controller = new AbortController();
    const stuck = client.scene(1, controller.signal);
    const behind = client.search("iran", 2);
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ name: "AbortError" });
    expect(await behind).toEqual([{ id: "state:iran", score: 2 }]);
    expect(started).toHaveLength(2);
    expect(opened).toEqual(["mine.gexf"]);
    client.dispose();
  });

  test("a job that lets go keeps its worker", async () => {
    let starts = 0;
    const client = connectEngine(() => {
      starts++;
      return startWorker(engine).worker;
    }, 30);
    const controller = new AbortController();
    const cancelled = client.relation("x" as never, controller.signal);
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await client.search("iran", 1);
    expect(starts).toBe(1);
    client.dispose();
  });

  test("when the worker dies, calls under way fail and the next one finds the same graph open in a new one", async () => {
    const started: ReturnType<typeof startWorker>[] = [];
    const client = connectEngine(() => {
      const next = startWorker(engine);
      started.push(next);
      return next.worker;
    });
    await client.open({ kind: "file", name: "mine.gexf", bytes: new Uint8Array() });
    const lost = client.scene(1);
    started[0]?.die("out of memory");
    await expect(lost).rejects.toMatchObject({
      name: "WorkerError",
      message: expect.stringMatching(/out of memory/),
    });
    opened.length = 0;
    expect(await client.search("iran", 1)).toHaveLength(1);
    expect(started).toHaveLength(2);
    expect(opened).toEqual(["mine.gexf"]);
    client.dispose();
  });
});
