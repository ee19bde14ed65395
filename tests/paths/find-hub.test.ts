import { describe, expect, test } from "vitest";
import { findHub } from "../../src/core/paths/phrasing/hub.ts";
import { graphOf } from "./ask.ts";

/** `name` with so many neighbours of its own. */
const star = (name: string, leaves: number) =>
  Array.from({ length: leaves }, (_, at) => `${name}${at} -borders-> ${name}`).join("\n");

const graph = graphOf([star("nine", 9), star("seven", 7), star("eight", 8), star("rival", 9)].join("\n"));
const hubOf = (names: readonly string[], median: number) =>
  findHub(
    graph,
    names.map((name) => graph.dataset.entities.findIndex((entity) => entity.name === name)),
    median,
  );
const nameOf = (names: readonly string[], median: number) => hubOf(names, median)?.entity ?? null;

describe("the hub of a path", () => {
  test("has eight neighbours at the least, however few the others have", () => {
    expect(nameOf(["seven"], 1)).toBe(null);
    expect(hubOf(["eight"], 1)).toEqual({ entity: "state:eight", neighbours: 8, median: 1 });
  });

  test("has four times as many neighbours as the median, or more", () => {
    expect(nameOf(["eight"], 2)).toBe("state:eight");
    expect(nameOf(["eight"], 2.5)).toBe(null);
    expect(nameOf(["nine"], 2.25)).toBe("state:nine");
  });

  test("is the best connected of those in between, the first of equals", () => {
    expect(nameOf(["seven", "nine", "eight"], 1)).toBe("state:nine");
    expect(nameOf(["nine", "rival"], 1)).toBe("state:nine");
    expect(nameOf(["rival", "nine"], 1)).toBe("state:rival");
  });

  test("is none where nothing lies in between", () => {
    expect(nameOf([], 0)).toBe(null);
  });
});
