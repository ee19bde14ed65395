import { expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

async function open() {
  const engine = createEngine();
  const overview = await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
  if (!overview.ok) throw new Error("not open");
  const { entityIds } = await engine.scene(1.6);
  const officesIn = async (lens: Lens) => {
    const view = await engine.view(lens);
    if (!view.ok) throw new Error("no view");
    return view.value.offices?.map(({ entity, words }) => `${entityIds[entity]}: ${words}`);
  };
  return { engine, officesIn };
}

test("office-holders are told with their office on the day that the filter keeps to", async () => {
  const { officesIn } = await open();
  const then = await officesIn({ period: "2020-10-01" });
  expect(then).toContain("person:reuven-rivlin: president · Israel");
  expect(then).not.toContain("person:isaac-herzog: president · Israel");
  const later = await officesIn({ period: "2024-02-15" });
  expect(later).toContain("person:isaac-herzog: president · Israel");
  expect(later).not.toContain("person:reuven-rivlin: president · Israel");
  expect(await officesIn({ period: "2024-02-15", types: "!person" })).toEqual([]);
});

test.each(["in-force", "up-to"])(
  "%s a day: those that began and are not known to have ended, with the date where it is another",
  async (mode) => {
    const { officesIn } = await open();
    const on = (day: string) => officesIn({ period: `${mode}:${day}:dated-only` });
    expect(await on("2020-10-01")).toEqual(["person:reuven-rivlin: president · Israel"]);
    const later = await on("2024-06-01");
    expect(later).toContain("person:isaac-herzog: president (February 2024) · Israel");
    expect(later).toContain("person:nikol-pashinyan: prime minister (2023) · Armenia");
    expect(await on("2019-12-31")).toEqual([]);
  },
);

test("without one day there are none to tell", async () => {
  const { officesIn } = await open();
  expect(await officesIn({})).toBeUndefined();
  expect(await officesIn({ period: "2020/2024" })).toBeUndefined();
});

test.each([
  ["2020-10-01", ["president · Israel"], ["president · Turkey"]],
  ["2024-02-15", ["president · Israel", "president · Azerbaijan"], ["prime minister · Armenia"]],
])("a picture as of %s writes them below the names", async (period, wanted, absent) => {
  const { engine } = await open();
  const made = await engine.export({
    format: "svg",
    scope: { kind: "lens", lens: { period, types: "person,state" } },
    options: {},
    today: "2026-01-01",
  });
  if (!made.ok) throw new Error("not written");
  const svg = made.value.chunks.join("");
  for (const words of wanted) expect(svg).toContain(words);
  for (const words of absent) expect(svg).not.toContain(words);
});
