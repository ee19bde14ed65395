import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/core/engine/engine.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { readShipped } from "../fixtures/shipped.ts";

const shipped = { kind: "shipped", json: JSON.stringify(toPlain(readShipped())) } as const;

async function openShipped(): Promise<Engine> {
  const engine = createEngine();
  const overview = await engine.open(shipped);
  expect(overview.ok).toBe(true);
  return engine;
}

const encode = (text: string) => new TextEncoder().encode(text);

describe("the engine on the shipped data", () => {
  test("how Elta Systems is tied to Iran: ranked, cited paths that stay on the graph", async () => {
    const engine = await openShipped();
    const query = toPathQuery([[toEntityId("company:elta-systems")], [toEntityId("state:iran")]]);
    const answer = await engine.paths(query);
    if (!answer.ok) throw new Error(answer.error[0]?.message);
    const { paths, citations } = answer.value;
    expect(paths).toHaveLength(query.k);
    expect(paths.map(({ rank }) => rank)).toEqual(paths.map((_, i) => i + 1));
    for (const path of paths) {
      expect(path.entities[0]).toBe("company:elta-systems");
      expect(path.entities.at(-1)).toBe("state:iran");
      expect(path.steps).toHaveLength(path.entities.length - 1);
      expect(path.parts.some(({ kind }) => kind === "citation")).toBe(true);
      for (const step of path.steps)
        for (const { id } of step.relations) {
          const relation = await engine.relation(id);
          expect([relation?.source.id, relation?.target.id].sort()).toEqual([step.from, step.to].sort());
        }
    }
    expect(citations.map(({ number }) => number)).toEqual(citations.map((_, i) => i + 1));
  });

  test("paths are told as they are found; a cancelled search ends and leaves the engine usable", async () => {
    const engine = await openShipped();
    const query = toPathQuery([[toEntityId("company:elta-systems")], [toEntityId("state:iran")]]);
    const told: number[] = [];
    const answer = await engine.paths(query, undefined, ({ rank }) => told.push(rank));
    expect(told).toEqual(answer.ok ? answer.value.paths.map(({ rank }) => rank) : []);
    await expect(engine.paths({ ...query, k: 100 }, { aborted: true })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(await engine.paths(query)).toEqual(answer);
  });

  test("a scene has a finite place for every entity, none on another", async () => {
    const engine = await openShipped();
    const { x, y, labels } = await engine.scene(1);
    for (const [i] of labels.entries()) {
      expect(Number.isFinite(x[i]) && Number.isFinite(y[i])).toBe(true);
      for (let j = 0; j < i; j++)
        expect(Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0))).toBeGreaterThan(20);
    }
  });

  test("an export of everything opens again as the same graph; a broken file changes nothing", async () => {
    const engine = await openShipped();
    const before = await engine.view({});
    const request = { format: "gexf", scope: { kind: "all" }, options: {}, today: "2026-01-31" } as const;
    const file = await engine.export(request);
    if (!file.ok) throw new Error(file.error[0]?.message);
    const text = file.value.chunks.join("");
    const cut = await engine.open({
      kind: "file",
      name: "cut.gexf",
      bytes: encode(text.slice(0, text.length / 2)),
    });
    expect(cut.ok).toBe(false);
    expect(await engine.view({})).toEqual(before);
    const again = await engine.open({ kind: "file", name: "whole.gexf", bytes: encode(text) });
    expect(again.ok).toBe(true);
    const after = await engine.view({});
    expect(after).toEqual(before);
  });

  test("what is not there is null or refused by name", async () => {
    const engine = await openShipped();
    expect(await engine.entity(toEntityId("state:nowhere"), {})).toBeNull();
    const paths = await engine.paths(
      toPathQuery([[toEntityId("state:nowhere")], [toEntityId("state:iran")]]),
    );
    expect(paths.ok ? [] : paths.error.map(({ message }) => message)).toEqual([
      expect.stringMatching(/state:nowhere/),
    ]);
    const file = await engine.export({
      format: "papyrus",
      scope: { kind: "all" },
      options: {},
      today: "2026-01-31",
    });
    expect(file.ok ? "" : file.error[0]?.message).toBe('There is no format "papyrus" to write.');
  });
});
