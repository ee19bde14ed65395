import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { LayoutRequest } from "../../src/core/engine/layout-request.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

const json = JSON.stringify(toPlain(readShipped()));
const REQUEST: LayoutRequest = { layout: "type", focus: null, within: {}, aspect: 1.2 };

async function openShipped() {
  const engine = createEngine();
  await engine.open({ kind: "shipped", json });
  return engine;
}

describe("an arrangement from the engine", () => {
  test("is told in rising shares, and is what an export writes", async () => {
    const engine = await openShipped();
    const shares: number[] = [];
    const placed = await engine.layout(REQUEST, undefined, (share) => shares.push(share));
    if (!placed.ok) throw new Error(placed.error[0]?.message);
    expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
    expect(placed.value.guides.length).toBeGreaterThan(3);
    const exported = await engine.export({
      format: "gexf",
      scope: { kind: "all" },
      layout: REQUEST,
      options: {},
      today: "2026-01-01",
    });
    if (!exported.ok) throw new Error("no export");
    const text = exported.value.chunks.join("");
    const written = [...text.matchAll(/<viz:position x="([^"]+)"/g)].map(([, x]) => Number(x));
    expect(written).toHaveLength(placed.value.x.length);
    for (const [u, x] of written.entries()) expect(x).toBeCloseTo(placed.value.x[u] ?? 0, 1);
  });

  test("of what a lens leaves puts the rest into rows below", async () => {
    const engine = await openShipped();
    const within = { types: "person,state" };
    const view = await engine.view(within);
    const placed = await engine.layout({ ...REQUEST, within });
    if (!placed.ok || !view.ok) throw new Error("refused");
    const { y } = placed.value;
    const shown = [...y].filter((_, u) => view.value.entities[u] === 1);
    const rest = [...y].filter((_, u) => view.value.entities[u] === 0);
    expect(rest.length).toBeGreaterThan(0);
    expect(Math.max(...rest)).toBeLessThan(Math.min(...shown));
  });

  test("is refused by name where the layout, the focus or the lens is unknown", async () => {
    const engine = await openShipped();
    const refused = async (change: Partial<LayoutRequest>) => {
      const answer = await engine.layout({ ...REQUEST, ...change });
      return answer.ok ? null : answer.error[0]?.code;
    };
    expect(await refused({ layout: "__proto__" })).toBe("unknown-layout");
    expect(await refused({ layout: "radial", focus: toEntityId("nobody") })).toBe("unknown-focus");
    expect(await refused({ within: { nothing: "x" } })).toBe("unknown-filter");
  });

  test("can be cancelled, and the engine goes on", async () => {
    const engine = await openShipped();
    await expect(engine.layout(REQUEST, { aborted: true })).rejects.toMatchObject({ name: "AbortError" });
    expect((await engine.layout(REQUEST)).ok).toBe(true);
  });

  test("of a large graph ends early when that is enough, with a place for everything", async () => {
    const lines = Array.from({ length: 6000 }, (_, u) => `n${u},n${Math.floor(u / 3)}`);
    const bytes = new TextEncoder().encode(["source,target", ...lines].join("\n"));
    const engine = createEngine();
    expect((await engine.open({ kind: "file", name: "edges.csv", bytes })).ok).toBe(true);
    const shares: number[] = [];
    const settled = await engine.settle(1, undefined, (share) => {
      shares.push(share);
      if (share > 0.05) engine.endLayout().catch(() => undefined);
    });
    expect(Math.max(...shares)).toBeLessThan(0.5);
    expect([...settled.x, ...settled.y].every(Number.isFinite)).toBe(true);
  });
});

describe("a graph whose layout takes a while", () => {
  const open = async (count: number) => {
    const lines = Array.from({ length: count }, (_, u) => `n${u},n${Math.floor(u / 3)}`);
    const bytes = new TextEncoder().encode(["source,target", ...lines].join("\n"));
    const engine = createEngine();
    expect((await engine.open({ kind: "file", name: "edges.csv", bytes })).ok).toBe(true);
    return engine;
  };
  const toText = ({ x, y }: { readonly x: Float32Array; readonly y: Float32Array }) =>
    JSON.stringify([[...x], [...y]]);
  /** Mean distance of neighbours over that of any two. */
  const measureNearness = ({
    x,
    y,
    source,
    target,
  }: Pick<Awaited<ReturnType<typeof engineScene>>, "x" | "y" | "source" | "target">) => {
    const distance = (u: number, v: number) =>
      Math.hypot((x[u] ?? 0) - (x[v] ?? 0), (y[u] ?? 0) - (y[v] ?? 0));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const tied = [...source].map((u, r) => distance(u, target[r] ?? 0));
    const any = Array.from({ length: 2000 }, (_, n) => distance((n * 7) % x.length, (n * 13) % x.length));
    return mean(tied) / mean(any);
  };
  const engineScene = async () => (await open(900)).scene(1);

  test("is drawn at once, as a draft in which what is tied stands near", async () => {
    const engine = await open(900);
    const shares: number[] = [];
    const scene = await engine.scene(1, undefined, (share) => shares.push(share));
    expect(scene.isDraft).toBe(true);
    expect(shares).toEqual([]);
    expect([...scene.x, ...scene.y].every(Number.isFinite)).toBe(true);
    expect(measureNearness(scene)).toBeLessThan(0.5);
    expect(toText(await engine.scene(1))).toBe(toText(scene));
  });

  test("of many parts ends early, too", async () => {
    const lines = Array.from({ length: 6000 }, (_, u) => `n${u},n${(u * 7919 + 13) % 6000}`);
    const bytes = new TextEncoder().encode(["source,target", ...lines].join("\n"));
    const engine = createEngine();
    expect((await engine.open({ kind: "file", name: "edges.csv", bytes })).ok).toBe(true);
    const shares: number[] = [];
    await engine.settle(1, undefined, (share) => {
      shares.push(share);
      if (share > 0.05) engine.endLayout().catch(() => undefined);
    });
    expect(shares.length).toBeLessThan(30);
  });

  test("settles where it would have been laid out, and is found there afterwards", async () => {
    const engine = await open(900);
    const draft = await engine.scene(1);
    const settled = await engine.settle(1);
    expect(toText(settled)).not.toBe(toText(draft));
    const again = await engine.scene(1);
    expect(again.isDraft).toBeUndefined();
    expect(toText(again)).toBe(toText(settled));
    expect(toText(await (await open(900)).settle(1))).toBe(toText(settled));
  });

  test("a small one waits for its layout, and one with positions needs none", async () => {
    expect((await (await open(60)).scene(1)).isDraft).toBeUndefined();
    const nodes = Array.from({ length: 900 }, (_, u) => ({
      key: `n${u}`,
      attributes: { x: u, y: (u * u) % 97 },
    }));
    const text = JSON.stringify({
      options: { type: "mixed", multi: true },
      attributes: {},
      nodes,
      edges: [],
    });
    const engine = createEngine();
    const bytes = new TextEncoder().encode(text);
    expect((await engine.open({ kind: "file", name: "placed.json", bytes })).ok).toBe(true);
    const scene = await engine.scene(1);
    expect([scene.isDraft, scene.hasOwnPlaces]).toEqual([undefined, true]);
  });
});
