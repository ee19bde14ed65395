import { expect, test } from "vitest";
import { createExplorer } from "../../src/app/explorer/explorer.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { SMALL, settle, toSource } from "./small-explorer.ts";

const LARGE = Array.from({ length: 600 }, (_, u) => `n${u} -allied_with-> n${Math.floor(u / 3) + 600}`).join(
  "\n",
);

const explore = () =>
  createExplorer({ engine: createEngine(), aspect: () => 1, createAbort: () => new AbortController() });

test("a graph whose layout takes a while is open with a draft, and settles by itself", async () => {
  const explorer = explore();
  const settledWhen: boolean[] = [];
  explorer.data.subscribe(({ opened, settled }) => {
    if (opened !== null) settledWhen.push(settled !== null);
  });
  expect(await explorer.actions.open(toSource(LARGE))).toBe(true);
  const { opened } = explorer.data.getState();
  expect(opened?.scene.isDraft).toBe(true);
  await settle(explorer);
  const { settled, layingOut } = explorer.data.getState();
  expect(settledWhen[0]).toBe(false);
  expect(settled?.x).toHaveLength(opened?.scene.x.length ?? 0);
  expect([...(settled?.x ?? [])]).not.toEqual([...(opened?.scene.x ?? [])]);
  expect(layingOut).toBeNull();
});

test("where a graph settled is forgotten with the graph", async () => {
  const explorer = explore();
  await explorer.actions.open(toSource(LARGE));
  await settle(explorer);
  await explorer.actions.open(toSource(SMALL));
  await settle(explorer);
  expect(explorer.data.getState().settled).toBeNull();
});
