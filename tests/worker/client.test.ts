import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/core/engine.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { connectEngine, type EngineWorker } from "../../src/worker/client.ts";
import { serveEngine } from "../../src/worker/serve-engine.ts";

type Died = (message: string) => void;

/** A worker in this process: a real MessageChannel between client and engine, which clones as a worker would. */
function startWorker(engine: Engine): { readonly worker: EngineWorker; readonly die: Died } {
  const { port1, port2 } = new MessageChannel();
  const errorListeners: ((event: { readonly message?: string }) => void)[] = [];
  serveEngine(engine, {
    postMessage: (message) => port2.postMessage(message),
    addEventListener: (_, listener) =>
      port2.addEventListener("message", (event) => listener({ data: event.data })),
  });
  port1.start();
  port2.start();
  const worker: EngineWorker = {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === "message")
        port1.addEventListener("message", (event) => listener({ data: event.data } as never));
      if (type === "error") errorListeners.push(listener as (event: { readonly message?: string }) => void);
    },
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
  return { worker, die: (message) => errorListeners.forEach((listener) => void listener({ message })) };
}

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
