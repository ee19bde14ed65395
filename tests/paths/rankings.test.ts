import { describe, expect, it } from "vitest";
import { answerOf, graphOf, routesOf } from "./ask.ts";

describe("rankings order the same paths differently", () => {
  const spokes = Array.from({ length: 12 }, (_, i) => `hub -borders-> s${i}`).join("\n");
  const graph = graphOf(`
    ${spokes}
    a -borders-> hub
    hub -borders-> z
    a -met_with-> q !opinion
    q -met_with-> r !opinion
    r -met_with-> z !opinion
    a -attacked-> m #1
    a -attacked-> m #2
    m -attacked-> n #1
    m -attacked-> n #2
    n -attacked-> z #1
    n -attacked-> z #2
  `);

  it("steps: the short way through the hub; specific: the way round it, the soft one last; evidence: the best supported; unexpected: the rarest kinds", () => {
    const order = (ranking: "steps" | "specific" | "evidence" | "unexpected") =>
      routesOf(answerOf(graph, "a z", { ranking }));
    expect(order("steps")).toEqual(["a hub z", "a m n z", "a q r z"]);
    expect(order("specific")).toEqual(["a m n z", "a hub z", "a q r z"]);
    expect(order("evidence")).toEqual(["a m n z", "a hub z", "a q r z"]);
    expect(order("unexpected")).toEqual(["a m n z", "a q r z", "a hub z"]);
  });

  it("give the parts of each score in steps", () => {
    const scores = answerOf(graph, "a z").paths.map(({ score }) => score);
    expect(
      scores.map((score) =>
        Object.fromEntries(Object.entries(score).map(([k, v]) => [k, Number(v.toFixed(3))])),
      ),
    ).toEqual([
      { steps: 3, generic: 1, structural: 0, singleDocument: 0, soft: 0 },
      { steps: 2, generic: 1.904, structural: 0.5, singleDocument: 1, soft: 0 },
      { steps: 3, generic: 1, structural: 0, singleDocument: 1.5, soft: 1.5 },
    ]);
  });
});
