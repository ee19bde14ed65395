import { expect, test } from "vitest";
import { toAppearance } from "../../src/core/appearance/appearance.ts";
import { CHROME, toChromeCss } from "../../src/core/appearance/chrome.ts";
import { ICONS } from "../../src/core/appearance/icons.ts";
import { DASHES, toLineWidth } from "../../src/core/appearance/lines.ts";
import { SLOTS } from "../../src/core/appearance/slots.ts";
import { toRadius, toSizes } from "../../src/core/graph/sizes.ts";
import { CERTAINTIES, type Certainty } from "../../src/core/model/certainty.ts";
import { toFamilyId } from "../../src/core/model/ids.ts";
import type { EntityType, Ontology } from "../../src/core/model/ontology.ts";
import { toEntityType, toRelationType } from "../fixtures/plain-types.ts";
import { readShipped } from "../fixtures/shipped.ts";

const foreign = (entityTypes: readonly EntityType[]): Ontology => ({
  entityTypes,
  families: [{ id: toFamilyId("any"), label: "Any", definition: "" }],
  relationTypes: [toRelationType("edge", "edge", "any")],
});

test("every shipped type has the slot of its shape and icon, and an icon that can be drawn", () => {
  const { ontology } = readShipped();
  const looks = toAppearance(ontology).entityTypes;
  expect(looks).toHaveLength(ontology.entityTypes.length);
  expect(new Set(looks.map((look) => look.light)).size).toBe(looks.length);
  for (const look of looks) {
    expect(SLOTS.map(({ name: _, ...slot }) => slot)).toContainEqual(look);
    expect(ICONS.get(look.icon)?.length).toBeGreaterThan(0);
  }
});

test("every shipped family has a colour of its own", () => {
  const { ontology } = readShipped();
  const { families, relationTypes } = toAppearance(ontology);
  expect(new Set(families.map((colours) => colours.light)).size).toBe(ontology.families.length);
  expect(families).not.toContainEqual(CHROME.mute);
  expect(relationTypes).toHaveLength(ontology.relationTypes.length);
});

test("a foreign type takes the next free colour of its shape, then a generated one", () => {
  const looks = toAppearance(
    foreign([
      toEntityType("a", "triangle", "star"),
      toEntityType("b", "triangle", "swords"),
      toEntityType("c", "triangle", "__proto__"),
    ]),
  ).entityTypes;
  const triangles = SLOTS.filter((slot) => slot.shape === "triangle");
  expect(looks[1]?.light).toBe(triangles.find((slot) => slot.icon === "swords")?.light);
  expect(looks[0]?.light).toBe(triangles.find((slot) => slot.icon === "calendar")?.light);
  expect(SLOTS.map((slot) => slot.light)).not.toContain(looks[2]?.light);
  expect(looks[2]?.icon).toBe("__proto__");
});

test("any number of foreign types gets colours, the same each time", () => {
  const many = foreign(Array.from({ length: 90 }, (_, i) => toEntityType(`t${i}`, "circle", "dot")));
  const { entityTypes, relationTypes } = toAppearance(many);
  expect(entityTypes.every((look) => /^#[0-9a-f]{6}$/.test(look.light + look.dark.slice(7)))).toBe(true);
  expect(new Set(entityTypes.slice(0, 40).map((look) => look.light)).size).toBe(40);
  expect(relationTypes).toEqual([CHROME.mute]);
  expect(toAppearance(many)).toEqual(toAppearance(many));
});

test("sizes grow with the square root of degree between 10 and 26", () => {
  expect(toRadius(1, 40)).toBe(10);
  expect(toRadius(0, 40)).toBe(10);
  expect(toRadius(40, 40)).toBe(26);
  expect(toRadius(3, 3)).toBeLessThan(18);
  const area = (degree: number) => (toRadius(degree, 101) - 10) ** 2;
  expect(area(51) / area(26)).toBeCloseTo(2, 5);
  expect([...toSizes(Uint32Array.of(1, 40))]).toEqual([10, 26]);
});

test("lines: three widths, one pattern per certainty", () => {
  expect([0, 1, 2, 3, 9].map(toLineWidth)).toEqual([1, 1, 2, 3, 3]);
  expect(new Set(Object.values(DASHES).map((dash) => dash.join(" "))).size).toBe(CERTAINTIES.length);
});

/** The runs of ink and of blank of a pattern, in pixels as they are seen: round caps make each dash longer by the width. */
const runsOf = (certainty: Certainty, width: number): readonly number[] =>
  DASHES[certainty].map((part, place) => (place % 2 === 0 ? part + width : part - width / 2));

test.each([1, 2, 3])(
  "lines of %i px: every two patterns differ by two pixels of ink or blank at least",
  (width) => {
    for (const [place, one] of CERTAINTIES.entries())
      for (const other of CERTAINTIES.slice(place + 1)) {
        const [a, b] = [runsOf(one, width), runsOf(other, width)];
        const apart = Math.max(
          ...Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
            Math.abs((a[i] ?? 0) - (b[i] ?? 0)),
          ),
        );
        expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(2);
        for (const run of [...a, ...b]) expect(run, `${one} and ${other}`).toBeGreaterThanOrEqual(2);
      }
  },
);

test("chrome tokens as CSS", () => {
  expect(toChromeCss("dark").split("\n")).toContain("--cx-ink: #eceef2;");
});
