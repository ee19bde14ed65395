import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { LayoutRequest } from "../../src/core/engine/layout-request.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

const json = JSON.stringify(toPlain(readShipped()));
const REQUEST: LayoutRequest = { layout: "time", focus: null, within: {}, aspect: 1.2 };

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
    const placed = await engine.layout({ ...REQUEST, layout: "type", within });
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
    const scene = await engine.scene(1, undefined, (share) => {
      shares.push(share);
      if (share > 0.05) engine.endLayout().catch(() => undefined);
    });
    expect(Math.max(...shares)).toBeLessThan(0.5);
    expect([...scene.x, ...scene.y].every(Number.isFinite)).toBe(true);
  });
});
