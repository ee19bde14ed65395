import type { ConstraintDefinition } from "./definition.ts";

/** Along the arrows only; relations without an arrow count both ways. */
export const direction: ConstraintDefinition = {
  id: "direction",
  flag: "--direction",
  label: "Direction",
  form: {
    kind: "choice",
    values: [
      ["any", "any direction"],
      ["forward", "along the arrows"],
    ],
  },
  maskFields: ["direction"],
  isActive: (query) => query.direction !== "any",
  check: (query) =>
    query.direction === "any" || query.direction === "forward"
      ? []
      : [{ code: "choice", path: "direction", message: "Direction is either any or forward." }],
  chip: () => "along the arrows",
  sentence: () => "Every step follows the direction of its relation.",
  relax: (query) => [{ label: "Walk relations in any direction", query: { ...query, direction: "any" } }],
};
