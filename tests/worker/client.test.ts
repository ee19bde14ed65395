import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/core/engine/engine.ts";
import { forwardCalls } from "../../src/core/engine/forward-calls.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { connectEngine } from "../../src/worker/client.ts";
import type { EngineWorker } from "../../src/worker/protocol.ts";
import { WORKER_LIMITS } from "../../src/worker/worker-limits.ts";
import { createWorkerSupply } from "../../src/worker/worker-supply.ts";
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

const FOUND = [{ id: "state:iran", score: 2 }];
const FILE = { kind: "file", name: "mine.gexf", bytes: new Uint8Array() } as const;
const QUICK = { ...WORKER_LIMITS, beat: 10, start: 30, idle: 5, job: 5 };

/** An engine that does one job, the search, in another way. */
const searching = (search: () => Promise<unknown>) => ({ ...engine, search }) as unknown as Engine;

/** A client whose workers serve one engine after the other, the last of them for ever. */
function connect(
  engines: readonly Engine[],
  { limits = QUICK, tamper = (worker: EngineWorker) => worker } = {},
) {
  const started: ReturnType<typeof startWorker>[] = [];
  const start = () => {
    const next = startWorker(engines[started.length] ?? engine);
    started.push(next);
    return started.length === 1 ? tamper(next.worker) : next.worker;
  };
  return { client: connectEngine(createWorkerSupply(start), limits), started };
}

describe("an engine in a worker", () => {
  test("answers, and carries errors over with name and message", async () => {
    const { client } = connect([]);
    expect(await client.search("iran", 2)).toEqual(FOUND);
    await expect(client.relation("x" as never)).rejects.toMatchObject({
      name: "RangeError",
      message: "no such relation",
    });
    client.dispose();
  });

  test("what is sent is the arguments of a job: neither signal nor callback can cross", async () => {
    const sent: (readonly unknown[])[] = [];
    const { client } = connect([forwardCalls(async () => null as never)], {
      tamper: (worker) => ({
        ...worker,
        postMessage: (message) => {
          if (message.kind === "call") sent.push([message.method, message.args.length]);
          worker.postMessage(message);
        },
      }),
    });
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

  test("an answer that cannot be sent is a failure, not silence", async () => {
    const { client } = connect([searching(async () => [() => "no clone"])]);
    await expect(client.search("iran", 2)).rejects.toMatchObject({ name: "DataCloneError" });
    client.dispose();
  });

  test("paths are told one by one before the answer", async () => {
    const { client } = connect([]);
    const told: unknown[] = [];
    const answer = await client.paths({} as never, undefined, (path) => told.push(path));
    expect(told).toEqual([{ rank: 1 }, { rank: 2 }]);
    expect(answer).toEqual({ ok: true, value: false });
    client.dispose();
  });

  test("a cancelled call rejects at once and the worker is told", async () => {
    const { client } = connect([]);
    const controller = new AbortController();
    const scene = client.scene(1, controller.signal);
    controller.abort();
    await expect(scene).rejects.toMatchObject({ name: "AbortError" });
    client.dispose();
  });

  test("a worker that does not let go of a cancelled job is replaced, and who waits behind it is answered", async () => {
    const { client, started } = connect([searching(() => new Promise(() => {}))], {
      limits: { ...WORKER_LIMITS, gracePeriod: 30 },
    });
    await client.open(FILE);
    opened.length = 0;
    const controller = new AbortController();
    const stuck = client.scene(1, controller.signal);
    const behind = client.search("iran", 2);
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ name: "AbortError" });
    expect(await behind).toEqual(FOUND);
    expect(started).toHaveLength(2);
    expect(opened).toEqual(["mine.gexf"]);
    client.dispose();
  });

  test("a job that lets go keeps its worker", async () => {
    const { client, started } = connect([], { limits: { ...WORKER_LIMITS, gracePeriod: 30 } });
    const controller = new AbortController();
    const cancelled = client.relation("x" as never, controller.signal);
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await client.search("iran", 1);
    expect(started).toHaveLength(1);
    client.dispose();
  });
});

describe("a worker that is lost", () => {
  test("while the new one learns its graph, cancelled jobs do not have it start over again", async () => {
    const slow = {
      ...engine,
      open: async (source: { name: string }) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return { ok: true, value: { title: source.name } };
      },
    } as unknown as Engine;
    const { client, started } = connect([slow, slow], { limits: { ...WORKER_LIMITS, gracePeriod: 20 } });
    await client.open(FILE);
    const controller = new AbortController();
    const cancelled = client.search("iran", 1, controller.signal);
    started[0]?.die("");
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect(await client.search("iran", 2)).toEqual(FOUND);
    expect(started).toHaveLength(2);
    client.dispose();
  });

  test("its calls are asked again of a new one, with the same graph open", async () => {
    const { client, started } = connect([searching(() => new Promise(() => {}))]);
    await client.open(FILE);
    opened.length = 0;
    const lost = client.search("iran", 2);
    started[0]?.die("out of memory");
    expect(await lost).toEqual(FOUND);
    expect(opened).toEqual(["mine.gexf"]);
    expect(started).toHaveLength(2);
    client.dispose();
  });

  test("a call with which two workers are lost says so, and the next one is answered", async () => {
    const stuck = searching(() => new Promise(() => {}));
    const { client, started } = connect([stuck, stuck]);
    await client.open(FILE);
    const lost = client.search("iran", 2);
    started[0]?.die("out of memory");
    started[1]?.die("out of memory");
    await expect(lost).rejects.toMatchObject({
      name: "WorkerError",
      message: expect.stringMatching(/stopped twice.*out of memory/),
    });
    opened.length = 0;
    expect(await client.search("iran", 2)).toEqual(FOUND);
    expect(opened).toEqual(["mine.gexf"]);
    client.dispose();
  });

  test("what a repeated job had told before is not told twice", async () => {
    const half = {
      ...engine,
      paths: (_: unknown, __: unknown, onPath: (path: unknown) => void) => {
        onPath({ rank: 1 });
        return new Promise(() => {});
      },
    } as unknown as Engine;
    const { client, started } = connect([half]);
    const told: unknown[] = [];
    const answer = client.paths({} as never, undefined, (path) => {
      told.push(path);
      started[0]?.die("gone");
    });
    expect(await answer).toMatchObject({ ok: true });
    expect(told).toEqual([{ rank: 1 }, { rank: 2 }]);
    client.dispose();
  });

  test("trust 45: one that ends without a word is missed at its next job, and the job is asked again", async () => {
    const { client, started } = connect([]);
    await client.open(FILE);
    started[0]?.worker.terminate();
    expect(await client.search("iran", 2)).toEqual(FOUND);
    expect(started).toHaveLength(2);
    client.dispose();
  });

  test("trust 45: one that ends without a word in the middle of a job is missed, too", async () => {
    const { client, started } = connect([searching(() => new Promise(() => {}))]);
    await client.open(FILE);
    const lost = client.search("iran", 2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    started[0]?.worker.terminate();
    expect(await lost).toEqual(FOUND);
    client.dispose();
  });

  test("one that works for long and answers heartbeats is left alone", async () => {
    const long = searching(() => new Promise((resolve) => setTimeout(() => resolve(FOUND), 300)));
    const { client, started } = connect([long]);
    expect(await client.search("iran", 2)).toEqual(FOUND);
    expect(started).toHaveLength(1);
    client.dispose();
  });

  test("a large graph may keep its worker busy for longer", async () => {
    /** Takes all messages at once when it is through, as a thread does that computes. */
    const slow = (worker: EngineWorker): EngineWorker => {
      const held: Parameters<EngineWorker["postMessage"]>[0][] = [];
      setTimeout(() => held.splice(0).forEach((message) => void worker.postMessage(message)), 300);
      let isBusy = false;
      return {
        ...worker,
        postMessage: (message) => {
          isBusy ||= message.kind === "call";
          if (isBusy) held.push(message);
          else worker.postMessage(message);
        },
      };
    };
    const source = { ...FILE, bytes: new Uint8Array(10_000_000) };
    const patient = connect([], { tamper: slow });
    expect(await patient.client.open(source)).toMatchObject({ ok: true });
    expect(patient.started).toHaveLength(1);
    const hasty = connect([], { tamper: slow, limits: { ...QUICK, start: 5, bytesPerBeat: 1e9 } });
    expect(await hasty.client.open(source)).toMatchObject({ ok: true });
    expect(hasty.started).toHaveLength(2);
    for (const { client } of [patient, hasty]) client.dispose();
  });
});

describe("a worker that cannot be started", () => {
  const silent: EngineWorker = { postMessage: () => {}, addEventListener: () => {}, terminate: () => {} };
  const refused = (): EngineWorker => {
    throw new TypeError("Worker is not defined");
  };
  const failing = (): EngineWorker => {
    const { worker, die } = startWorker(engine);
    setTimeout(() => die(""), 1);
    const addEventListener = (type: string, listener: (event: never) => void) => {
      if (type === "error") worker.addEventListener(type, listener as () => void);
    };
    return { ...worker, addEventListener };
  };

  test.each([
    ["no such thing", refused],
    ["an error before its first word", failing],
    ["never a word", () => silent],
  ])("trust 46: %s: the engine runs on the page, which is told", async (_, start) => {
    const told: string[] = [];
    const supply = createWorkerSupply(
      start,
      () => startWorker(engine).worker,
      () => told.push("on the page"),
    );
    const client = connectEngine(supply, { ...QUICK, start: 3 });
    expect(await client.open(FILE)).toMatchObject({ ok: true });
    expect(await client.search("iran", 2)).toEqual(FOUND);
    expect(told).toEqual(["on the page"]);
    client.dispose();
  });

  test("several workers that are silent for one reason are given up once", () => {
    const told: string[] = [];
    const { worker: page } = startWorker(engine);
    const supply = createWorkerSupply(
      () => ({ ...silent }),
      () => page,
      () => told.push("on the page"),
    );
    const [one, two] = [supply.start(), supply.start()];
    expect([supply.giveUp(one), supply.giveUp(two)]).toEqual([true, true]);
    expect(supply.start()).toBe(page);
    expect(told).toEqual(["on the page"]);
    page.terminate();
  });

  test("where the page cannot either, it is said", async () => {
    const client = connectEngine(
      createWorkerSupply(
        () => silent,
        () => silent,
      ),
      { ...QUICK, start: 3 },
    );
    await expect(client.search("iran", 2)).rejects.toMatchObject({ name: "WorkerError" });
    client.dispose();
  });
});
