import { expect, test } from "vitest";
import { createExplorer } from "../../src/app/explorer/explorer.ts";
import { openAhead } from "../../src/app/explorer/open-ahead.ts";
import type { Engine } from "../../src/core/engine/engine.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { SMALL, settle, toJson, toSource } from "./small-explorer.ts";

/** An engine that notes what it is asked to open and to place. */
function createNoting() {
  const engine = createEngine();
  const asked: string[] = [];
  const noting: Engine = {
    ...engine,
    open: (source, cancel) => {
      asked.push(`open ${source.kind}`);
      return engine.open(source, cancel);
    },
    scene: (...request) => {
      asked.push("scene");
      return engine.scene(...request);
    },
  };
  return { noting, asked };
}

const explore = (engine: Engine) =>
  createExplorer({ engine, aspect: () => 1, createAbort: () => new AbortController() });

test("an explorer finds the graph and its scene as they were opened ahead, and nothing is done twice", async () => {
  const { noting, asked } = createNoting();
  const ahead = openAhead(noting, Promise.resolve(toJson(SMALL)), 1);
  const scene = await ahead.scene;
  const explorer = explore(ahead.engine);
  expect(await explorer.actions.open(toSource(SMALL))).toBe(true);
  await settle(explorer);
  expect(asked).toEqual(["open shipped", "scene"]);
  expect(explorer.data.getState().opened?.scene).toBe(scene);
  expect(explorer.data.getState().view?.entityCount).toBe(7);
});

test("what is opened after it is opened anew, the shipped graph itself included", async () => {
  const { noting, asked } = createNoting();
  const ahead = openAhead(noting, Promise.resolve(toJson(SMALL)), 1);
  const explorer = explore(ahead.engine);
  await explorer.actions.open(toSource(SMALL));
  await explorer.actions.open(toSource("israel -adversary_of-> iran"));
  await settle(explorer);
  expect(asked).toEqual(["open shipped", "scene", "open shipped", "scene"]);
  expect(explorer.data.getState().opened?.overview.entities).toBe(2);
});

test("a graph that cannot be read has no scene, and the explorer says why", async () => {
  const ahead = openAhead(createEngine(), Promise.resolve('{"entities": 3}'), 1);
  expect(await ahead.scene).toBeNull();
  const explorer = explore(ahead.engine);
  expect(await explorer.actions.open({ kind: "shipped", json: '{"entities": 3}' })).toBe(false);
  expect(explorer.data.getState().failure).not.toBeNull();
  expect(explorer.state.getState().notice?.tone).toBe("problem");
});

test("a graph that cannot be fetched is told to whoever asks for it, and to nobody else", async () => {
  const ahead = openAhead(createEngine(), Promise.reject(new Error("no way through")), 1);
  await expect(ahead.scene).rejects.toThrow("no way through");
  const explorer = explore(ahead.engine);
  expect(await explorer.actions.open(toSource(SMALL))).toBe(false);
  expect(explorer.state.getState().notice?.message).toContain("no way through");
});
