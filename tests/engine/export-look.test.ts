import { describe, expect, test } from "vitest";
import { GROUP_COLOURS } from "../../src/core/appearance/measure-colours.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { ExportRequest } from "../../src/core/engine/export-request.ts";
import { EMPTY_LENS } from "../../src/core/lens/lens.ts";
import type { MarkValues } from "../../src/core/measures/mark-values.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

const engine = createEngine();
await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });

async function write(format: string, more: Partial<ExportRequest>): Promise<string> {
  const saved = await engine.export({
    format,
    scope: { kind: "all" },
    options: {},
    today: "2024-01-01",
    ...more,
  });
  if (!saved.ok) throw new Error(saved.error[0]?.message);
  return saved.value.chunks.join("");
}

async function measure(id: "communities" | "betweenness"): Promise<MarkValues> {
  const found = await engine.measure(id, EMPTY_LENS);
  if (!found.ok) throw new Error("not measured");
  return { kind: "measure", measured: found.value };
}

const TEAL_STATE = [{ of: "entities", id: "state", colour: "teal", icon: "ship" }] as const;

describe("files show what the screen shows", () => {
  test("kinds in the colour and with the icon that were chosen: picture, GEXF, data set", async () => {
    const picture = await write("svg", { looks: TEAL_STATE });
    expect(picture).toContain("icon-ship");
    expect(await write("svg", {})).not.toContain("icon-ship");
    const gexf = await write("gexf", { looks: TEAL_STATE });
    const colourOf = (text: string) => /id="state:iran"[\s\S]*?<viz:color ([^/]*)\/>/.exec(text)?.[1];
    expect(colourOf(gexf)).toContain('r="37" g="162" b="150"');
    expect(colourOf(await write("gexf", {}))).not.toContain('r="37" g="162" b="150"');
    const again = createEngine();
    const json = await write("json", { looks: TEAL_STATE });
    const opened = await again.open({ kind: "shipped", json });
    expect(opened.ok && opened.value.ontology.entityTypes.find(({ id }) => id === "state")?.chosen).toEqual({
      colour: "teal",
      icon: "ship",
    });
  });

  test("colour and size by a measure, names by an attribute, each with its legend", async () => {
    const attribute = await engine.attributeValues("subtype", EMPTY_LENS);
    if (!attribute.ok) throw new Error("no subtypes");
    const marks = {
      colour: await measure("communities"),
      size: await measure("betweenness"),
      label: { kind: "attribute", attribute: attribute.value },
    } as const;
    const picture = await write("svg", { marks });
    expect(picture).toContain("Colour: Communities");
    expect(picture).toMatch(/around (Azerbaijan|Israel)/);
    expect(picture).toContain("Size: Betweenness");
    expect(picture).toContain(">Subtype<");
    const marksOf = (svg: string) => /<g id="entities">([\s\S]*?)<g id="names">/.exec(svg)?.[1] ?? "";
    const names = (svg: string) => /<g id="names">([\s\S]*?)<\/g>/.exec(svg)?.[1] ?? "";
    expect(names(picture)).not.toContain("Azerbaijan");
    expect(names(await write("svg", {}))).toContain("Azerbaijan");
    const first = GROUP_COLOURS[0]?.light ?? "";
    expect(marksOf(picture)).toContain(first);
    expect(marksOf(await write("svg", {}))).not.toContain(first);
    const legend = /<g id="legend">([\s\S]*)/.exec(await write("svg", {}))?.[1] ?? "";
    expect(legend).not.toContain("Colour:");
  });
});
