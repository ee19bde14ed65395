import { describe, expect, it } from "vitest";
import { toAppearance } from "../../src/core/appearance/appearance.ts";
import { NO_LOOKS, withKindLooks, withLook } from "../../src/core/appearance/kind-looks.ts";
import { SLOTS } from "../../src/core/appearance/slots.ts";
import { PALETTE_NAMES } from "../../src/core/model/ontology.ts";
import { readShipped } from "../fixtures/shipped.ts";

const { ontology } = readShipped();
const usual = toAppearance(ontology);
const teal = SLOTS.find(({ name }) => name === "teal");
const at = (id: string) => ontology.entityTypes.findIndex((type) => type.id === id);

describe("colours and icons that a reader chose", () => {
  it("has a colour of the palette for every name", () => {
    expect(SLOTS.map(({ name }) => name)).toEqual([...PALETTE_NAMES]);
  });

  it("changes the kind that was meant, and no other", () => {
    const chosen = withLook(NO_LOOKS, { of: "entities", id: "person", colour: "teal", icon: "ship" });
    const { entityTypes, families } = toAppearance(withKindLooks(ontology, chosen));
    const person = at("person");
    expect(entityTypes[person]).toEqual({
      shape: usual.entityTypes[person]?.shape,
      icon: "ship",
      light: teal?.light,
      dark: teal?.dark,
    });
    expect(entityTypes.toSpliced(person, 1)).toEqual(usual.entityTypes.toSpliced(person, 1));
    expect(families).toEqual(usual.families);
  });

  it("keeps the colour where only the icon was chosen", () => {
    const [look] = [toAppearance(withKindLooks(ontology, [{ of: "entities", id: "state", icon: "flag" }]))];
    expect(look?.entityTypes[at("state")]).toEqual({ ...usual.entityTypes[at("state")], icon: "flag" });
  });

  it("colours a family and all relations of it", () => {
    const { families, relationTypes } = toAppearance(
      withKindLooks(ontology, [{ of: "relations", id: "conflict", colour: "teal" }]),
    );
    const family = ontology.families.findIndex(({ id }) => id === "conflict");
    expect(families[family]?.light).toBe(teal?.light);
    ontology.relationTypes.forEach((type, place) => {
      if (type.family === "conflict") expect(relationTypes[place]?.light).toBe(teal?.light);
      else expect(relationTypes[place]).toEqual(usual.relationTypes[place]);
    });
  });

  it("is as usual again without colour and icon", () => {
    const chosen = withLook(NO_LOOKS, { of: "entities", id: "person", colour: "teal" });
    expect(withLook(chosen, { of: "entities", id: "person" })).toEqual([]);
    expect(withKindLooks(ontology, NO_LOOKS)).toBe(ontology);
  });
});
