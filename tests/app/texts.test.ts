import { describe, expect, test } from "vitest";
import { textsByDocument } from "../../src/app/selectors/documents.ts";
import { stepPassage, toPassages, toStops } from "../../src/app/texts/passages.ts";
import type { PassageDetail } from "../../src/core/evidence/details.ts";
import { hash } from "../../src/core/model/hash.ts";
import { toClaimId, toDocumentId, toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { openSmall, settle } from "./small-explorer.ts";

const TEXTS = ["Alpha attacked Beta. Beta kept silent.", "Alpha exports to Beta.", "Gamma."];
const LINES = `
  alpha -attacked-> beta #1
  alpha -exports_to-> beta #2
  gamma -exports_to-> beta #1
`;

/** Three claims in two documents whose texts are known; the passages are the first words of the texts. */
function toData(): string {
  const dataset = toDataset(LINES);
  const documents = dataset.documents.map((document, i) => ({
    ...document,
    sha256: hash(TEXTS[i] ?? ""),
    body: { start: 0, end: TEXTS[i]?.length ?? 0 },
  }));
  const claims = dataset.claims.map((claim, i) => ({
    ...claim,
    evidence: claim.evidence.map((each) => {
      const text = TEXTS[each.document === "document:1" ? 0 : 1] ?? "";
      const start = i === 2 ? 21 : 0;
      return { ...each, start, end: start + 10, sha256: hash(text.slice(start, start + 10)) };
    }),
  }));
  return JSON.stringify(toPlain({ ...dataset, documents, claims }));
}

async function open() {
  const explorer = await openSmall();
  await explorer.actions.open({ kind: "shipped", json: toData() });
  await settle(explorer);
  return explorer;
}
const toFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe("a text that the reader brings", () => {
  test("is taken out of a page or a message; one without its words says why not", async () => {
    const explorer = await open();
    const page = toFile("saved.html", `<html><nav>Menu</nav><main><p>${TEXTS[0]}</main></html>`);
    expect(await explorer.actions.attachText(page)).toBe(true);
    const message = toFile("a.eml", `From: a@example.org\r\nSubject: One\r\n\r\n${TEXTS[1]}\r\n`);
    expect(await explorer.actions.attachText(message)).toBe(true);
    expect(textsByDocument(explorer.data.getState()).size).toBe(2);
    const saysWhy = async (name: string, text: string) => {
      const isDone = await explorer.actions.attachText(toFile(name, text));
      return isDone ? explorer.state.getState().notice?.message : null;
    };
    expect(await saysWhy("b.eml", "From: a@example.org\r\nSubject: Two\r\n\r\nOther words")).toContain(
      hash("Other words\n").slice(0, 12),
    );
    expect(await saysWhy("b.docx", "PK\u0003\u0004 [Content_Types].xml")).toContain("broken or cut off");
    // It may be a graph.
    expect(await saysWhy("other.html", "<html><p>Other words</html>")).toBeNull();
  });

  test("is attached to its document, stays out of every export, and can be detached", async () => {
    const explorer = await open();
    expect(await explorer.actions.attachText(toFile("a.txt", TEXTS[0] ?? ""))).toBe(true);
    expect([...textsByDocument(explorer.data.getState())]).toEqual([[toDocumentId("document:1"), TEXTS[0]]]);
    expect(explorer.state.getState().notice?.message).toMatch(/Article 1 attached, 1 of 2 in all.*memory/);
    const file = await explorer.engine.export({
      format: "json",
      scope: { kind: "all" },
      options: {},
      today: "2024-01-01",
    });
    expect(file.ok && file.value.chunks.join("")).not.toContain("kept silent");
    explorer.actions.detachText(toDocumentId("document:1"));
    expect(textsByDocument(explorer.data.getState()).size).toBe(0);
  });

  test("is refused with the hash it has and those that are known, when it is another", async () => {
    const explorer = await open();
    expect(await explorer.actions.attachText(toFile("notes.txt", "Notes."), toDocumentId("document:2"))).toBe(
      true,
    );
    const { notice } = explorer.state.getState();
    expect(notice?.tone).toBe("problem");
    for (const part of [
      "notes.txt",
      "Article 2",
      hash("Notes.").slice(0, 12),
      hash(TEXTS[1] ?? "").slice(0, 12),
    ])
      expect(notice?.message).toContain(part);
    expect(explorer.data.getState().texts.size).toBe(0);
  });

  test("finds its own document although it was meant for another", async () => {
    const explorer = await open();
    await explorer.actions.attachText(toFile("b.txt", TEXTS[1] ?? ""), toDocumentId("document:1"));
    expect([...textsByDocument(explorer.data.getState()).keys()]).toEqual([toDocumentId("document:2")]);
    expect(explorer.state.getState().notice?.message).toContain("is the text of Article 2");
  });

  test("is left to the readers of graphs when it does not look like a text", async () => {
    const explorer = await open();
    expect(await explorer.actions.attachText(toFile("graph.gexf", "<gexf/>"))).toBe(false);
    expect(explorer.state.getState().notice).toBeNull();
  });

  test("is still there for another graph with the same document", async () => {
    const explorer = await open();
    await explorer.actions.attachText(toFile("a.txt", TEXTS[0] ?? ""));
    await explorer.actions.open({ kind: "shipped", json: toData() });
    expect(textsByDocument(explorer.data.getState()).size).toBe(1);
  });
});

describe("from mention to mention", () => {
  test("of what is selected, in document order and round about", async () => {
    const explorer = await open();
    explorer.actions.selectEntity(toEntityId("state:beta"));
    await settle(explorer);
    const walk = (by: 1 | -1) => {
      explorer.actions.goToMention(by);
      const { openDocument } = explorer.state.getState().shared;
      return `${openDocument?.document} ${openDocument?.at}`;
    };
    expect([walk(1), walk(1), walk(1), walk(1), walk(-1)]).toEqual([
      "document:1 0",
      "document:1 21",
      "document:2 0",
      "document:1 0",
      "document:2 0",
    ]);
    expect(explorer.said.at(-1)).toBe("Passage 3 of 3 on beta: Article 2, paragraph 1.");
    explorer.actions.undo();
    expect(explorer.state.getState().shared.openDocument).toBeNull();
  });

  const passage = (number: number, start: number, end: number): PassageDetail => ({
    document: toDocumentId(`document:${number}`),
    number,
    paragraph: 1,
    start,
    end,
    sha256: "",
    claim: toClaimId("claim:1"),
    relation: toRelationId("relation:1"),
    words: "",
    certainty: "stated",
    stance: null,
  });
  const passages = [
    passage(1, 5, 30),
    passage(1, 5, 9),
    passage(1, 5, 9),
    passage(1, 40, 50),
    passage(3, 0, 4),
  ];
  const number = (id: string) => Number(id.slice("document:".length));

  test("places are equal stretches; stops begin at different places", () => {
    expect(toPassages(passages).map(({ end, passages: all }) => [end, all.length])).toEqual([
      [30, 1],
      [9, 2],
      [50, 1],
      [4, 1],
    ]);
    expect(toStops(passages).map(({ start }) => start)).toEqual([5, 40, 0]);
  });

  test.each<[number, number | null, 1 | -1, readonly [number, number]]>([
    [1, null, 1, [1, 5]],
    [1, 20, 1, [1, 40]],
    [1, 20, -1, [1, 5]],
    [2, 7, 1, [3, 0]],
    [2, 7, -1, [1, 40]],
    [3, 9, 1, [1, 5]],
    [1, 1, -1, [3, 0]],
  ])("from document %i at %s by %i", (document, at, by, expected) => {
    const reading = { document: toDocumentId(`document:${document}`), at };
    const place = stepPassage(toStops(passages), reading, by, number);
    expect([place?.number, place?.start]).toEqual(expected);
    expect(stepPassage([], reading, by, number)).toBeNull();
  });
});
