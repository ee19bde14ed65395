import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_ENCODING } from "../../src/app/measures/visual-encoding.ts";
import { NOTE_LIMIT, toNotes, withNote } from "../../src/app/notes/notes.ts";
import type { ProjectState } from "../../src/app/project/part.ts";
import { PROJECT_PARTS } from "../../src/app/project/parts.ts";
import { PROJECT_FORMAT, PROJECT_VERSION } from "../../src/app/project/project.ts";
import { readProject } from "../../src/app/project/read-project.ts";
import { writeProject } from "../../src/app/project/write-project.ts";
import type { ChosenMapping } from "../../src/app/state/chosen-mapping.ts";
import { EMPTY_SHARED, type Shared } from "../../src/app/state/state.ts";
import type { Edit } from "../../src/core/edit/forms.ts";
import { toUtf8 } from "../../src/core/formats/bytes/to-utf8.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { readText } from "../house/repo-files.ts";
import { notesArbitrary } from "./note-arbitraries.ts";
import { openSmall, SMALL, settle, toFile, toSource } from "./small-explorer.ts";

const ADDED: Edit = {
  id: "e1",
  at: "2024-01-01T00:00:00.000Z",
  kind: "entity.add",
  entity: { id: "person:ada", type: "person", name: "Ada" },
};
const MAPPED: ChosenMapping = {
  columns: "from,to",
  mapping: {
    ends: { source: "from", target: "to" },
    entityType: null,
    relationType: [],
    from: null,
    to: null,
    label: null,
    document: null,
  },
};
const ABOUT = { title: "A", fingerprint: "f" };
const IRAN = { on: "entity" as const, id: toEntityId("state:iran") };
const NO_PRESETS: ProjectState["presets"] = [];
const write = (shared: Shared, graph: readonly string[] | null = null, presets = NO_PRESETS) =>
  [...writeProject({ shared, presets, mappings: [] }, ABOUT, graph)].join("");
const read = (text: string) => readProject(toUtf8(text));

const sharedArbitrary: fc.Arbitrary<Shared> = fc.record({
  lens: fc.constantFrom({}, { types: "state" }, { period: "2016/2020" }),
  selection: fc.constantFrom<Shared["selection"]>(
    { kind: "none" },
    { kind: "entities", ids: [toEntityId("a,b"), toEntityId("__proto__")] },
  ),
  path: fc.constant(null),
  table: fc.constant(null),
  encoding: fc.constantFrom<Shared["encoding"]>(NO_ENCODING, {
    ...NO_ENCODING,
    colour: "degree",
    label: "attribute:role",
  }),
  looks: fc.constantFrom<Shared["looks"]>(
    [],
    [{ of: "entities", id: "person", colour: "teal", icon: "ship" }],
  ),
  ties: fc.boolean(),
  asTold: fc.boolean(),
  layout: fc.constant(null),
  pins: fc.constantFrom<Shared["pins"]>([], [{ id: toEntityId("a"), x: 1, y: 2 }]),
  openDocument: fc.constant(null),
  edits: fc.constantFrom<Shared["edits"]>([], [ADDED]),
  scene: fc.constant(null),
  notes: notesArbitrary,
});

describe("a project file", () => {
  test("of the whole of a graph reopens on the whole, also where a graph begins with a part of itself", () => {
    const opening = { ...EMPTY_SHARED, lens: { opening: "yes" } };
    const now = write(EMPTY_SHARED);
    // As earlier versions wrote it: without a view.
    const earlier = now.replace(/"view": "[^"]*",?/, "");
    expect(earlier).not.toBe(now);
    for (const text of [now, earlier]) {
      const project = read(text);
      if (!project.ok) throw new Error(project.error[0]?.message);
      expect(project.value.restore({ shared: opening, presets: [], mappings: [] }).shared.lens).toEqual({});
    }
  });

  test("gives back everything that was kept", () => {
    fc.assert(
      fc.property(sharedArbitrary, fc.boolean(), (shared, hasGraph) => {
        const presets = [{ name: "__proto__", lens: shared.lens }];
        const project = read(write(shared, hasGraph ? ['{"title": "x"}'] : null, presets));
        if (!project.ok) throw new Error(project.error[0]?.message);
        expect(project.value.restore({ shared: EMPTY_SHARED, presets: [], mappings: [] })).toEqual({
          shared,
          presets,
          mappings: [],
        });
        expect(project.value.unknown).toEqual([]);
        expect(project.value.graph).toEqual(
          hasGraph ? { kind: "file", ...ABOUT, json: '{"title":"x"}' } : { kind: "shipped", ...ABOUT },
        );
      }),
    );
  });

  test("brings its saved filters beside those of the browser, in place of those of the same name", () => {
    const own = [
      { name: "a", lens: { types: "state" } },
      { name: "b", lens: { types: "person" } },
    ];
    const project = read(write(EMPTY_SHARED, null, [{ name: "a", lens: { period: "2020/2021" } }]));
    if (!project.ok) throw new Error(project.error[0]?.message);
    const { presets } = project.value.restore({ shared: EMPTY_SHARED, presets: own, mappings: [] });
    expect(presets.map(({ name, lens }) => [name, lens])).toEqual([
      ["b", { types: "person" }],
      ["a", { period: "2020/2021" }],
    ]);
  });

  test("cut anywhere is refused, never opened in part", () => {
    const text = write({ ...EMPTY_SHARED, notes: toNotes([{ ...IRAN, text: "x" }]) });
    for (let end = 0; end < text.trimEnd().length; end++)
      expect(read(text.slice(0, end)).ok, `${end}`).toBe(false);
  });

  const messages = (value: unknown) => {
    const project = read(JSON.stringify(value));
    return project.ok ? [] : project.error.map(({ message }) => message);
  };
  const good = JSON.parse(write(EMPTY_SHARED));

  test("of a newer version is refused with both versions", () => {
    for (const version of [2, 101])
      expect(messages({ ...good, version })).toEqual([
        `This project has version ${version}; this program reads up to version 1.`,
      ]);
    expect(messages({ ...good, version: undefined })).toEqual([
      "The project does not say which version it has.",
    ]);
    for (const version of ["1", null, 0, -1])
      expect(messages({ ...good, version })).toEqual([
        `There is no version ${JSON.stringify(version)} of project files; this program reads version 1.`,
      ]);
  });

  test("names every broken part", () => {
    const broken = {
      ...good,
      parts: { view: 7, notes: [{}] },
      graph: { kind: "file", title: "", fingerprint: "" },
    };
    const found = messages(broken);
    expect(found).toHaveLength(3);
    expect(found[0]).toContain("“graph” holds no data");
    expect(found[1]).toContain("The part “view” is broken.");
    expect(found[2]).toContain("The part “notes” is broken. Note 1");
    expect(messages({ ...good, parts: { view: "v=1&nonsense=1" } })[0]).toContain("nonsense");
  });

  test.each<[string, unknown, string, string]>([
    ["view", 7, "project-view", "The view is not text."],
    ["view", "v=1&odd=1", "project-view", "This part of the view is not understood: odd=1."],
    ["edits", {}, "project-edits", "The edits are not a list."],
    ["edits", [ADDED, ADDED], "project-edits", "Edit 2 has the id of an earlier one."],
    ["mappings", {}, "project-mappings", "The mappings are not a list."],
    ["mappings", [{}], "project-mappings", "Mapping 1 does not say which columns mean what."],
    ["mappings", [7], "project-mappings", "Mapping 1 does not say which columns mean what."],
    [
      "mappings",
      [MAPPED, { columns: 1, mapping: MAPPED.mapping }],
      "project-mappings",
      "Mapping 2 does not say which columns mean what.",
    ],
    ["mappings", [{ columns: "a" }], "project-mappings", "Mapping 1 does not say which columns mean what."],
  ])("tells what is wrong with the part %s (%#)", (id, value, code, message) => {
    const result = PROJECT_PARTS.find((part) => part.id === id)?.read(value, `parts.${id}`);
    if (result?.ok !== false) throw new Error("It was read.");
    expect(result.error).toMatchObject([{ code, message, path: `parts.${id}` }]);
  });

  test("keeps how files were read beside what the browser knows of other files, in place of the same columns", () => {
    const part = PROJECT_PARTS.find(({ id }) => id === "mappings");
    const result = part?.read([MAPPED], "parts.mappings");
    if (result?.ok !== true) throw new Error("It was not read.");
    const kept = { shared: EMPTY_SHARED, presets: [], mappings: [{ ...MAPPED, columns: "other" }] };
    expect(
      result
        .value(kept)
        .mappings.map(({ columns }) => columns)
        .sort(),
    ).toEqual(["from,to", "other"]);
    expect(result.value({ ...kept, mappings: [MAPPED] }).mappings).toEqual([MAPPED]);
    expect(part?.write({ ...kept, mappings: [] })).toBeUndefined();
    expect(part?.write({ ...kept, mappings: [MAPPED] })).toEqual([MAPPED]);
  });

  test("of a graph without changes has no part for them; changes of the browser stay beside those of the file", () => {
    const part = PROJECT_PARTS.find(({ id }) => id === "edits");
    const kept = { shared: EMPTY_SHARED, presets: [], mappings: [] };
    expect(part?.write(kept)).toBeUndefined();
    const result = part?.read([ADDED], "parts.edits");
    if (result?.ok !== true) throw new Error("It was not read.");
    expect(result.value(kept).shared.edits).toEqual([ADDED]);
    const other: Edit = { ...ADDED, id: "e2", entity: { id: "person:bo", type: "person", name: "Bo" } };
    const both = result.value({ ...kept, shared: { ...EMPTY_SHARED, edits: [other] } }).shared.edits;
    expect(both.map(({ id }) => id).sort()).toEqual(["e1", "e2"]);
  });

  test("is read whole whatever stands in a part", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROJECT_PARTS), fc.jsonValue(), (part, value) => {
        const result = part.read(value, part.id);
        if (!result.ok) expect(result.error[0]?.message).toBeTruthy();
      }),
    );
  });

  test("keeps back parts that it does not know, by name", () => {
    const project = read(JSON.stringify({ ...good, parts: { ...good.parts, hologram: 1 } }));
    expect(project.ok && project.value.unknown).toEqual(["hologram"]);
  });
});

test("the documented schema names the parts and limits that there are", () => {
  const page = readText("docs/formats.md") ?? "";
  const [, block = ""] = /## Project file[\s\S]*?```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { properties } = JSON.parse(block);
  expect(properties.format.const).toBe(PROJECT_FORMAT);
  expect(properties.version.const).toBe(PROJECT_VERSION);
  expect(Object.keys(properties.parts.properties)).toEqual(PROJECT_PARTS.map(({ id }) => id));
  const note = properties.parts.properties.notes.items;
  expect(note.properties.text.maxLength).toBe(NOTE_LIMIT);
  const saved = JSON.parse(write({ ...EMPTY_SHARED, notes: toNotes([{ ...IRAN, text: "x" }]) }, ["{}"]));
  expect(Object.keys(saved).sort()).toEqual(Object.keys(properties).sort());
  expect(Object.keys(saved.graph).sort()).toEqual(Object.keys(properties.graph.properties).sort());
  expect(Object.keys(saved.parts.notes[0]).sort()).toEqual(Object.keys(note.properties).sort());
});

describe("opening a project", () => {
  const bytesOf = (chunks: readonly string[] | undefined) => toUtf8((chunks ?? []).join(""));

  test("of one's own file brings back its graph, view and notes", async () => {
    const explorer = await openSmall();
    const { actions, state, data } = explorer;
    const graph = await explorer.engine.export({
      format: "json",
      scope: { kind: "all" },
      options: {},
      today: "2026-01-31",
    });
    if (!graph.ok) throw new Error("no export");
    await actions.open(toFile(graph.value.chunks.join("")));
    await settle(explorer);
    actions.writeNote(IRAN, "A note");
    actions.setTableText("");
    actions.selectEntity(toEntityId("state:iran"));
    const before = { shared: state.getState().shared, about: state.getState().about };
    const saved = await actions.toProjectFile();
    expect(saved?.fileName).toMatch(/\.corridor\.json$/);

    await actions.open(toSource(SMALL));
    await settle(explorer);
    expect(state.getState().shared.notes).toEqual([]);
    const isOpen = await actions.open({
      kind: "file",
      name: "p.corridor.json",
      bytes: bytesOf(saved?.chunks),
    });
    await settle(explorer);
    expect(isOpen).toBe(true);
    expect(state.getState().shared).toEqual(before.shared);
    expect(state.getState().about?.graph).toBe(before.about?.graph);
    expect(state.getState().notice).toBeNull();
    expect(data.getState().entity?.id).toBe("state:iran");
    explorer.dispose();
  });

  test("of the shipped graph asks for that graph, and says when it has changed since", async () => {
    let text = SMALL;
    const explorer = await openSmall(SMALL, {
      shipped: async () => {
        const source = toSource(text);
        return source.kind === "shipped" ? source.json : "";
      },
    });
    const { actions, state } = explorer;
    actions.writeNote(IRAN, "A note");
    const saved = await actions.toProjectFile();
    expect(saved?.chunks.join("")).not.toContain("entityTypes");
    const file = { kind: "file" as const, name: "p.json", bytes: bytesOf(saved?.chunks) };
    await actions.open(file);
    expect(state.getState().notice).toBeNull();
    expect(state.getState().shared.notes).toHaveLength(1);
    text = "israel -supplied_arms_to-> azerbaijan";
    await actions.open(file);
    expect(state.getState().notice?.message).toContain("changed since");
    expect(state.getState().notice?.message).toContain("1 note stands on something");
    explorer.dispose();
  });

  test("that is broken leaves everything as it was", async () => {
    const explorer = await openSmall();
    const { actions, state, data } = explorer;
    actions.takeWork((work) => ({ ...work, notes: withNote(work.notes, IRAN, "stays") }));
    const before = { shared: state.getState().shared, opened: data.getState().opened };
    const text = write(EMPTY_SHARED).replace('"version": 1', '"version": 9');
    expect(await actions.open({ kind: "file", name: "new.json", bytes: toUtf8(text) })).toBe(false);
    expect(state.getState().notice?.message).toContain("new.json could not be opened.");
    expect({ shared: state.getState().shared, opened: data.getState().opened }).toEqual(before);
    explorer.dispose();
  });
});
