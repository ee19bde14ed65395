import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import type { EDITS } from "../../src/core/edit/edits.ts";
import type { Edit } from "../../src/core/edit/forms.ts";
import { readEdits } from "../../src/core/edit/read-edits.ts";
import { lint } from "../../src/core/lint/lint.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { MINIMAL } from "../model/minimal-data.ts";
import { createEditMaker, ownClaim } from "./edit-maker.ts";

const COMPANY = { ...MINIMAL.entityTypes[0], id: "company", label: "Company", plural: "Companies" };

function open(more: object = {}): Dataset {
  const read = parseDataset({ ...MINIMAL, entityTypes: [...MINIMAL.entityTypes, COMPANY], ...more });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join("\n"));
  return read.value;
}

const BASE = open();
const MACHINE = open({
  version: 2,
  claims: [{ ...MINIMAL.claims[0], ground: "machine-made", maker: "Reader", evidence: [] }],
});
const FOREIGN = open({
  claims: [],
  relations: [{ id: "r1", source: "state:a", type: "attacked", target: "state:b", directed: true }],
});
const sign = createEditMaker();
const ENTITY = { id: "company:c", type: "company", name: "C" };

const apply = (base: Dataset, ...edits: readonly Edit[]) => {
  // What is kept is plain JSON.
  const read = readEdits(JSON.parse(JSON.stringify(edits)));
  if (typeof read === "string") throw new Error(read);
  return applyEdits(base, read);
};
const made = (base: Dataset, ...edits: readonly Edit[]): Dataset => {
  const { dataset, misfits } = apply(base, ...edits);
  expect(misfits).toEqual([]);
  // Whatever edits make is data that the next program reads.
  const again = parseDataset(JSON.parse(JSON.stringify(toPlain(dataset))));
  expect(again).toEqual({ ok: true, value: dataset });
  return dataset;
};
const whyNot = (base: Dataset, ...edits: readonly Edit[]): string =>
  apply(base, ...edits)
    .misfits.map(({ reason }) => reason)
    .join(" ");

test("without edits a graph is itself", () => {
  expect(applyEdits(BASE, []).dataset).toBe(BASE);
});

const add = sign({ kind: "entity.add", entity: ENTITY });

/** What each kind of edit does, and when it is set aside. */
const LAWS: { readonly [K in keyof typeof EDITS]: () => void } = {
  "document.add": () => {
    const { body: _, sha256: __, ...address } = { ...MINIMAL.documents[0], url: "https://example.org/a" };
    const edit = sign({
      kind: "document.add",
      document: { ...address, id: "document:2", kind: "news", sha256: null, body: null } as never,
    });
    expect(made(BASE, edit).documents.map(({ id }) => id)).toEqual(["document:1", "document:2"]);
    expect(whyNot(BASE, edit, { ...edit, id: "again" })).toContain("already a document");
  },
  "entity.add": () => {
    expect(made(BASE, add).entities.at(-1)).toEqual({ ...ENTITY, names: [], summary: "" });
    expect(whyNot(BASE, sign({ kind: "entity.add", entity: { ...ENTITY, id: "state:a" } }))).toContain(
      "used",
    );
    expect(whyNot(BASE, sign({ kind: "entity.add", entity: { ...ENTITY, type: "ship" } }))).toContain(
      "“ship”",
    );
    expect(whyNot(BASE, sign({ kind: "entity.add", entity: { ...ENTITY, period: "31 Feb" } }))).toContain(
      "31 Feb",
    );
    expect(whyNot(BASE, sign({ kind: "entity.add", entity: { ...ENTITY, name: " " } }))).toContain("no name");
  },
  "entity.set": () => {
    const [renamed] = made(
      BASE,
      sign({ kind: "entity.set", entity: "state:a", set: { name: "Aland", note: "n" } }),
    ).entities;
    expect(renamed).toMatchObject({ name: "Aland", names: [{ text: "A", kind: "alias" }], note: "n" });
    const bare = made(
      BASE,
      sign({ kind: "entity.set", entity: "state:a", set: { name: "Aland", names: [], note: "n" } }),
      sign({ kind: "entity.set", entity: "state:a", set: { note: null } }),
    ).entities[0];
    expect(bare?.names).toEqual([]);
    expect(bare).not.toHaveProperty("note");
    const retyped = made(BASE, sign({ kind: "entity.set", entity: "state:a", set: { type: "company" } }));
    expect(retyped.entities[0]).toMatchObject({ id: "company:a", type: "company" });
    expect(retyped.claims[0]?.subject).toBe("company:a");
    expect(retyped.redirects).toEqual([{ id: "state:a", to: "company:a" }]);
    // Both ids go on meaning it, and the way back is exact.
    const back = made(
      BASE,
      sign({ kind: "entity.set", entity: "state:a", set: { type: "company" } }),
      sign({ kind: "entity.set", entity: "company:a", set: { type: "state" } }),
    );
    expect(back.entities).toEqual(BASE.entities);
    expect(whyNot(BASE, sign({ kind: "entity.set", entity: "state:z", set: { name: "Z" } }))).toContain(
      "state:z",
    );
    expect(whyNot(BASE, sign({ kind: "entity.set", entity: "state:a", set: { type: "ship" } }))).toContain(
      "ship",
    );
    expect(
      whyNot(BASE, sign({ kind: "entity.set", entity: "state:a", set: { period: "2023-2020" } })),
    ).not.toBe("");
  },
  "entity.remove": () => {
    const remove = sign({ kind: "entity.remove", entity: "company:c" });
    expect(made(BASE, add, remove).entities).toEqual(BASE.entities);
    expect(whyNot(BASE, sign({ kind: "entity.remove", entity: "state:a" }))).toContain("still has relations");
    expect(whyNot(FOREIGN, sign({ kind: "entity.remove", entity: "state:a" }))).toContain(
      "still has relations",
    );
    expect(whyNot(BASE, remove)).toContain("not in the graph");
  },
  "entity.join": () => {
    const c = sign({ kind: "entity.add", entity: { id: "state:c", type: "state", name: "C" } });
    const claim = sign({ kind: "claim.add", claim: ownClaim("claim:own", "state:c", "attacked", "state:b") });
    const join = sign({ kind: "entity.join", kept: "state:a", gone: "state:c" });
    const joined = made(BASE, c, claim, join);
    expect(joined.entities.map(({ id }) => id)).toEqual(["state:a", "state:b"]);
    expect(joined.entities[0]?.names.map(({ text }) => text)).toEqual(["C"]);
    expect(joined.relations).toHaveLength(1);
    expect(joined.relations[0]?.claims).toEqual(["claim:1", "claim:own"]);
    expect(joined.redirects).toEqual([{ id: "state:c", to: "state:a" }]);
    expect(whyNot(BASE, c, join, { ...join, id: "again" })).toContain("one entity already");
    expect(whyNot(BASE, join)).toContain("state:c");
  },
  "entity.part": () => {
    const join = sign({ kind: "entity.join", kept: "state:a", gone: "state:b" });
    const part = sign({ kind: "entity.part", join: join.id });
    expect(made(BASE, join, part)).toEqual(BASE);
    expect(whyNot(BASE, part)).toContain("apart already");
  },
  "claim.add": () => {
    const own = ownClaim("claim:2", "state:b", "attacked", "state:a");
    const edit = sign({ kind: "claim.add", claim: own });
    const { claims, relations } = made(BASE, edit);
    expect(claims.at(-1)).toMatchObject({ codedBy: "Ada", codedOn: "2024-01-01", ground: "own-knowledge" });
    expect(relations.at(-1)).toMatchObject({ source: "state:b", certainty: "weak", documents: [] });
    const refused = (claim: object) => whyNot(BASE, sign({ kind: "claim.add", claim: { ...own, ...claim } }));
    expect(refused({ id: "claim:1" })).toContain("used by another claim");
    expect(refused({ object: "state:z" })).toContain("“state:z” is not in the graph");
    expect(refused({ relation: "sold" })).toContain("“sold”");
    expect(refused({ when: { edtf: "2023-2020" } })).toContain("2023-2020");
    expect(refused({ when: { edtf: "2023-02-31" } })).toContain("no such calendar date");
    expect(refused({ modality: "attributed" })).toContain("to nobody");
    expect(refused({ note: undefined })).toContain("reason");
    expect(refused({ ground: undefined })).toContain("names no source");
    expect(refused({ ground: undefined, sources: [{ document: "document:9" }] })).toContain("document:9");
    expect(whyNot(BASE, { ...edit, by: undefined })).toContain("coder");
    expect(whyNot(BASE, add, sign({ kind: "claim.add", claim: { ...own, object: "company:c" } }))).toBe(
      "C cannot be the end of “attacked”: that needs a state.",
    );
  },
  "claim.set": () => {
    const { id: _, ...own } = ownClaim("claim:1", "state:b", "attacked", "state:a");
    const { claims, relations } = made(BASE, sign({ kind: "claim.set", claim: "claim:1", set: own }));
    expect(claims[0]).toMatchObject({ subject: "state:b", edited: { by: "Ada", on: "2024-01-01" } });
    expect(relations.map(({ source }) => source)).toEqual(["state:b"]);
    expect(whyNot(BASE, sign({ kind: "claim.set", claim: "claim:9", set: own }))).toContain("claim:9");
    expect(
      whyNot(BASE, sign({ kind: "claim.set", claim: "claim:1", set: { ...own, object: "x" } })),
    ).toContain("x");
  },
  "claim.remove": () => {
    const remove = sign({ kind: "claim.remove", claim: "claim:1", reason: "misread" });
    expect(made(BASE, remove)).toMatchObject({ claims: [], relations: [] });
    expect(whyNot(BASE, remove, { ...remove, id: "again" })).toContain("not in the graph");
  },
  "claim.confirm": () => {
    expect(MACHINE.relations[0]?.certainty).toBe("machine-made");
    const { claims, relations } = made(MACHINE, sign({ kind: "claim.confirm", claim: "claim:1" }));
    expect(claims[0]).toMatchObject({ maker: "Reader", confirmed: { by: "Ada", on: "2024-01-01" } });
    expect(relations[0]?.certainty).toBe("stated");
    expect(whyNot(BASE, sign({ kind: "claim.confirm", claim: "claim:1" }))).toContain("a program read");
  },
  "claim.same": () => {
    const passage = { document: "document:1", start: 10, end: 20, sha256: "c".repeat(64), paragraph: 1 };
    const second = sign({
      kind: "claim.add",
      claim: {
        ...ownClaim("claim:2", "state:a", "attacked", "state:b"),
        ground: undefined,
        evidence: [passage],
      },
    });
    const same = sign({ kind: "claim.same", kept: "claim:1", gone: "claim:2" });
    const { claims } = made(BASE, second, same);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.evidence.map(({ start }) => start)).toEqual([0, 10]);
    expect(whyNot(BASE, same)).toContain("claim:2");
    const other = sign({ kind: "claim.add", claim: ownClaim("claim:2", "state:b", "attacked", "state:a") });
    expect(whyNot(BASE, other, same)).toContain("other ends");
  },
  "relation.set": () => {
    const turn = sign({
      kind: "relation.set",
      relation: "r1",
      set: { source: "state:b", target: "state:a", label: "hit" },
    });
    expect(made(FOREIGN, turn).relations[0]).toMatchObject({ id: "r1", source: "state:b", label: "hit" });
    expect(whyNot(BASE, turn)).toContain("change its claims");
    expect(whyNot(FOREIGN, sign({ kind: "relation.set", relation: "r1", set: { type: "sold" } }))).toContain(
      "sold",
    );
  },
  "relation.remove": () => {
    const remove = sign({ kind: "relation.remove", relation: "r1" });
    expect(made(FOREIGN, remove).relations).toEqual([]);
    expect(whyNot(BASE, remove)).toContain("delete its claims");
  },
  "type.add": () => {
    const type = { ...MINIMAL.relationTypes[0], id: "sold", label: "sold to", domain: "*", range: "*" };
    const edit = sign({ kind: "type.add", relationType: type as never });
    const use = sign({ kind: "claim.add", claim: ownClaim("claim:2", "state:a", "sold", "state:b") });
    expect(made(BASE, edit, use).relations.at(-1)?.type).toBe("sold");
    expect(whyNot(BASE, edit, { ...edit, id: "again" })).toContain("already a relation type");
    expect(
      whyNot(BASE, sign({ kind: "type.add", relationType: { ...type, family: "supply" } as never })),
    ).toContain("family");
    expect(
      whyNot(BASE, sign({ kind: "type.add", relationType: { ...type, domain: ["ship"] } as never })),
    ).toContain("ship");
  },
};

test.each(Object.entries(LAWS))("%s", (_, law) => law());

test("an entity called __proto__ is one like any other", () => {
  const odd = sign({ kind: "entity.add", entity: { ...ENTITY, id: "company:__proto__", name: "__proto__" } });
  const again = sign({ kind: "entity.add", entity: { ...ENTITY, id: "__proto__" } });
  expect(made(BASE, odd, again).entities.map(({ id }) => id)).toContain("__proto__");
});

test("what was added is part of the opening view, and what is still there of it stays", () => {
  const base = open({ opening: [{ id: "o", kinds: [], also: ["state:a"] }] });
  expect(made(base, add).opening?.also).toEqual(["state:a", "company:c"]);
});

test("a broken list of edits is refused as a sentence", () => {
  expect(readEdits({})).toBe("The edits are not a list.");
  expect(readEdits([{ kind: "nonsense" }])).toContain("Edit 1");
  expect(readEdits([add, add])).toBe("Edit 2 has the id of an earlier one.");
});

test("each edit is told with the names that things had before it", () => {
  const list = [
    add,
    sign({ kind: "entity.set", entity: "company:c", set: { name: "D" } }),
    sign({ kind: "claim.remove", claim: "claim:1", reason: "misread" }),
    sign({ kind: "entity.join", kept: "state:a", gone: "company:c" }),
    sign({ kind: "entity.remove", entity: "company:nobody" }),
  ];
  const part = sign({ kind: "entity.part", join: list[3]?.id ?? "" });
  const { words } = apply(BASE, ...list, part);
  const [claim] = BASE.claims;
  expect([...words.values()]).toEqual([
    "Added C",
    "Renamed C to D",
    `Deleted “${claim?.says}”: misread`,
    `Joined D with ${BASE.entities[0]?.name}`,
    "Deleted company:nobody",
    `Took D and ${BASE.entities[0]?.name} apart`,
  ]);
});

test("own knowledge is no error of the data check", () => {
  const edited = made(
    BASE,
    sign({ kind: "claim.add", claim: ownClaim("claim:2", "state:b", "attacked", "state:a") }),
  );
  const { errors, notices } = lint(edited);
  expect(errors.filter(({ record }) => record === "claim:2")).toEqual([]);
  expect(notices.filter(({ record }) => record === "claim:2").map(({ code }) => code)).toEqual([
    "own-knowledge",
  ]);
});
