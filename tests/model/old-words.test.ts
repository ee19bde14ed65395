import { describe, expect, test } from "vitest";
import { decodeShared, encodeShared } from "../../src/app/url/codec.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import { changeArgument } from "../../src/core/lens/set-argument.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { askCli } from "../cli/run-cli.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const dataset = toDataset("a -attacked-> b\nb -supports-> c !opinion");
const graph = buildGraph(dataset);

describe("words that were renamed are still read", () => {
  test.each([
    ["soft", [0, 1]],
    ["!soft", [1, 0]],
    ["soft,contested", [0, 1]],
  ])("certainty %s in a filter", (certainty, relations) => {
    const view = applyLens(graph, { certainty });
    expect(view.ok && [...view.value.relations]).toEqual(relations);
  });

  test("and changed by a click, written as they are called now", () => {
    const values = [
      { value: "stated", label: "Stated" },
      { value: "weak", label: "Weak" },
      { value: "x", label: "X" },
    ];
    expect(changeArgument("!soft", values, { kind: "toggle", value: "stated" })).toBe("x");
    expect(changeArgument("soft", values, { kind: "toggle", value: "x" })).toBe("!stated");
  });

  test("path.no-soft in a link", () => {
    const { shared, ignored } = decodeShared("v=1&path=state:a,state:b&path.no-soft=1");
    expect(ignored).toEqual([]);
    expect(shared.path?.options.noWeak).toBe(true);
    expect(encodeShared(shared)).toContain("path.no-weak=1");
  });

  test("--no-soft and --certainty soft on the command line", async () => {
    const { query } = await askCli<{ readonly query: unknown }>([
      ...["paths", "--from", "Elta Systems", "--to", "Iran", "--no-soft", "-k", "1"],
    ]);
    expect(query).toMatchObject({ noWeak: true });
  });

  test("certainty soft in a data file", () => {
    const plain = toPlain(dataset);
    const [first] = plain.relations;
    const foreign = {
      ...{ ...plain, claims: [], documents: [] },
      relations: [{ ...first, claims: [], documents: [], certainty: "soft" }],
    };
    const parsed = parseDataset(foreign);
    expect(parsed.ok && parsed.value.relations.map(({ certainty }) => certainty)).toEqual(["weak"]);
  });

  test("a value of that name keeps it where it is one", () => {
    const values = [
      { value: "soft", label: "Soft" },
      { value: "weak", label: "Weak" },
    ];
    expect(changeArgument("soft", values, { kind: "invert" })).toBe("!soft");
  });
});
