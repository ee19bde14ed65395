import { expect, test } from "vitest";
import { toAppearance } from "../../src/core/appearance/appearance.ts";
import { ICONS } from "../../src/core/appearance/icons.ts";
import { deriveOntology } from "../../src/core/formats/derive-ontology.ts";
import { findKindLook } from "../../src/core/formats/kind-look.ts";

test.each([
  ["Person", "user"],
  ["people", "user"],
  ["companies", "building-2"],
  ["ShellCompany", "building-2"],
  ["LegalEntity", "building-2"],
  ["BankAccount", "banknote"],
  ["Bank", "banknote"],
  ["oil_tanker", "ship"],
  ["Vessel", "ship"],
  ["COUNTRY", "landmark"],
  ["armed group", "users"],
  ["Concept (abstract)", "lightbulb"],
  ["Address", "house"],
])("%s is drawn as %s", (name, icon) => {
  expect(findKindLook(name)?.icon).toBe(icon);
  expect(ICONS.has(icon)).toBe(true);
});

test("a word that is not known claims nothing", () => {
  for (const name of ["", "x", "Node", "Gizmo", "1", "series", "persona"])
    expect(findKindLook(name)).toBeNull();
});

test("kinds of a file have the colours of the house, one each, whatever else is in the file", () => {
  const { entityTypes } = deriveOntology(["Gizmo", "Person", "Company", "Ship", "City", "Town"], []);
  const looks = toAppearance({ entityTypes, families: [], relationTypes: [] }).entityTypes;
  expect(looks[1]).toMatchObject({ shape: "circle", icon: "user", light: "#8f5b22" });
  expect(looks[2]).toMatchObject({ shape: "square", icon: "building-2", light: "#1d6257" });
  expect(looks[3]).toMatchObject({ shape: "hexagon", icon: "ship" });
  expect(new Set(looks.map(({ light }) => light)).size).toBe(looks.length);
});
