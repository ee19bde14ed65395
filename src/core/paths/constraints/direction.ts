import { defineConstraint } from "../constraint.ts";
import { choiceOf } from "../parameter.ts";

type Direction = "any" | "forward";

/** Along the arrows only; relations without an arrow count both ways. */
export const direction = defineConstraint({
  id: "direction",
  label: "Direction",
  parameter: choiceOf<Direction>([
    ["any", "any direction"],
    ["forward", "along the arrows"],
  ]),
  toAsked: (wanted: Direction) => ({ direction: wanted }),
  initial: "any",
  check: (wanted) =>
    wanted === "any" || wanted === "forward"
      ? []
      : [{ code: "choice", path: "direction", message: "Direction is either any or forward." }],
  chip: () => "along the arrows",
  sentence: () => "Every step follows the direction of its relation.",
  relax: () => [{ label: "Walk relations in any direction", value: "any" as const }],
});
