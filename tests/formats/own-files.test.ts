import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProject } from "../../src/app/project/read-project.ts";
import { writeProject } from "../../src/app/project/write-project.ts";
import { EMPTY_SHARED } from "../../src/app/state/state.ts";
import { type Format, type FormatOption, keptBy } from "../../src/core/formats/format.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import type { Mapping } from "../../src/core/formats/mapping.ts";
import { listMappingColumns } from "../../src/core/formats/mapping-columns.ts";
import type { Property } from "../../src/core/formats/properties.ts";
import { mergeDatasets } from "../../src/core/merge/merge-datasets.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { arbitraryClaimed, arbitraryForeign } from "./arbitrary-dataset.ts";
import { inspect, read } from "./read-text.ts";
import { formatOf, toBytes, writeText } from "./write-text.ts";

/**
 * Whatever the program writes in a format that it reads, it opens, equal but for what the format declares beforehand:
 * every way by which a graph comes in × every such way out, the choices of the mapping included.
 */

const RUNS = 40;

/** What of a data set stands for each property that a format declares. */
const PARTS: Readonly<Record<Property, (dataset: Dataset) => unknown>> = {
  types: ({ entities, relations }) => [entities.map(({ type }) => type), relations.map(({ type }) => type)],
  names: ({ entities }) => entities.map(({ name, names, summary }) => [name, names, summary]),
  direction: ({ relations }) => relations.map(({ directed }) => directed),
  parallels: ({ relations }) => relations.map(({ id, source, target }) => [id, source, target]),
  dates: ({ relations }) => relations.map(({ period }) => period),
  claims: ({ claims, relations }) => [claims, relations.map(({ certainty }) => certainty)],
  documents: ({ documents, relations }) => [documents, relations.map((relation) => relation.documents)],
  attributes: ({ entities, relations }) => [...entities, ...relations].map(({ attributes }) => attributes),
  positions: ({ entities }) => entities.map(({ look }) => [look?.x, look?.y]),
  look: ({ entities }) => entities.map(({ look }) => [look?.color, look?.size]),
};

/** One way to write and open again: what the file promises, and whether the writer told of a loss beyond that. */
interface Way {
  readonly name: string;
  readonly keeps: Format["keeps"];
  readonly back: (dataset: Dataset) => { readonly dataset: Dataset; readonly wasTold: boolean };
}

/** The defaults of a format's options, and each other choice beside the defaults of the rest. */
const listSettings = (options: readonly FormatOption[]): readonly Readonly<Record<string, string>>[] => [
  {},
  ...options.flatMap(({ id, choices }) => choices.slice(1).map(({ value }) => ({ [id]: value }))),
];

const isReadable = ({ read: reader, write }: Format) => reader !== undefined && write !== undefined;

const FILES: readonly Way[] = FORMATS.filter(isReadable).flatMap((format) =>
  listSettings(format.options).map(
    (options): Way => ({
      name: `${format.id} ${JSON.stringify(options)}`,
      keeps: keptBy(format, options),
      back(dataset) {
        const [main = "", ...parts] = (format.parts ?? [{ id: "" }]).map(({ id }) => id);
        const write = (part: string) => writeText(format.id, dataset, { options: { ...options, part } });
        const files = [main, ...parts].map((part) => ({ part, ...write(part) }));
        const extension = format.extensions[0];
        const [first, ...beside] = files.map(({ part, text }) => ({
          name: `${part || "graph"}.${extension}`,
          bytes: toBytes(text),
        }));
        if (first === undefined) throw new Error("No file");
        return {
          dataset: read(first.name, first.bytes, beside).dataset,
          wasTold: files.some(({ findings }) => findings.length > 0),
        };
      },
    }),
  ),
);

const PROJECT: Way = {
  name: "project",
  keeps: formatOf("json").keeps,
  back(dataset) {
    const { title } = dataset;
    const json = writeText("json", dataset).text;
    const pieces = writeProject(
      { shared: EMPTY_SHARED, presets: [], mappings: [] },
      { title, fingerprint: "f" },
      [json],
    );
    const project = readProject(toBytes([...pieces].join("")));
    if (!project.ok || project.value.graph.kind !== "file") throw new Error(JSON.stringify(project));
    return { dataset: read("graph.json", project.value.graph.json).dataset, wasTold: false };
  },
};

const WAYS_OUT = [...FILES, PROJECT];

/** A table of relations as people keep them, with a column of sources. */
const arbitrarySourced: fc.Arbitrary<Dataset> = fc
  .array(
    fc.tuple(
      fc.constantFrom("Ada", "Bo", "Cy"),
      fc.constantFrom("Ada", "Bo", "Cy"),
      fc.constantFrom("", "Ledger", "Ledger; Register", "https://example.org/a?b=1;c=2", " | ", ";"),
      fc.constantFrom("", "2016", "2016-05", "once", "-0044", "9999"),
      fc.constantFrom("", "knows", "owes", "7", "-0", "007"),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => {
    const text = ["Source,Target,Source document,Since,Kind", ...rows.map((row) => row.join(","))].join("\n");
    return read("edges.csv", `${text}\n`).dataset;
  });

const listOrNull = (titles: readonly string[]) => fc.constantFrom<(string | null)[]>(null, ...titles);

/** Any choice that the mapping step offers for a file. */
function arbitraryMapping(name: string, text: string): fc.Arbitrary<Mapping> {
  const { nodes, edges } = listMappingColumns(inspect(name, text));
  const ofNodes = nodes.map(({ title }) => title);
  const ofEdges = edges.map(({ title }) => title);
  return fc.record({
    entityType: listOrNull(ofNodes),
    label: listOrNull(ofNodes),
    relationType: ofEdges.length === 0 ? fc.constant([]) : fc.subarray(ofEdges, { maxLength: 2 }),
    from: listOrNull(ofEdges),
    to: listOrNull(ofEdges),
    document: listOrNull(ofEdges),
  });
}

/** The file of a data set as another program would have written it, read under any mapping. */
const arbitraryMapped = (id: string, options: Readonly<Record<string, string>>): fc.Arbitrary<Dataset> =>
  fc.oneof(arbitraryForeign, arbitraryClaimed, arbitrarySourced).chain((dataset) => {
    const name = `graph.${formatOf(id).extensions[0]}`;
    const { text } = writeText(id, dataset, { options });
    if (dataset.relations.length === 0) return fc.constant(dataset);
    return arbitraryMapping(name, text).map((mapping) => {
      const format = formatOf(id);
      const result = format.read?.({ name, bytes: toBytes(text), mapping });
      if (result?.ok !== true) throw new Error(JSON.stringify(result));
      return result.value.dataset;
    });
  });

const mapped = {
  gexf: arbitraryMapped("gexf", { restore: "no" }),
  graphml: arbitraryMapped("graphml", { restore: "no", profile: "gephi" }),
  graphology: arbitraryMapped("graphology", { restore: "no" }),
  "csv (edges)": arbitraryMapped("csv", {}),
};

const WAYS_IN: Readonly<Record<string, fc.Arbitrary<Dataset>>> = {
  "coded data": arbitraryClaimed,
  "a foreign graph": arbitraryForeign,
  "a table with a column of sources": arbitrarySourced,
  ...mapped,
  "two files added to each other": fc
    .tuple(fc.oneof(arbitraryClaimed, mapped.gexf), mapped["csv (edges)"])
    .map(([base, added]) => mergeDatasets(base, added).dataset),
};

describe.each(Object.entries(WAYS_IN))("%s", (_, arbitrary) => {
  test.each(WAYS_OUT.filter(({ keeps }) => Object.values(keeps).every((keep) => keep === "yes")))(
    "comes back whole from $name",
    ({ back }) => {
      fc.assert(
        fc.property(arbitrary, (dataset) => {
          expect(back(dataset).dataset).toEqual(dataset);
        }),
        { numRuns: RUNS },
      );
    },
  );

  test.each(WAYS_OUT.filter(({ keeps }) => Object.values(keeps).some((keep) => keep !== "yes")))(
    "comes back from $name but for its losses",
    ({ back, keeps }) => {
      fc.assert(
        fc.property(arbitrary, (dataset) => {
          const { dataset: again, wasTold } = back(dataset);
          if (wasTold) return;
          for (const [property, partOf] of Object.entries(PARTS))
            if (keeps[property as Property] === "yes")
              expect(partOf(again), property).toEqual(partOf(dataset));
        }),
        { numRuns: RUNS },
      );
    },
  );
});

test("a file that was written when documents of which only the name is known had an empty body opens", () => {
  const dataset = read("edges.csv", "Source,Target,Source document\nAda,Bo,Ledger\n").dataset;
  const saved = {
    ...JSON.parse(writeText("json", dataset).text),
    documents: [
      {
        ...{ id: "document:Ledger", title: "Ledger", label: "Ledger", authors: [], publisher: null },
        ...{ published: null, kind: "other", language: "und" },
        ...{ sha256: "c".repeat(64), body: { start: 0, end: 0 } },
      },
    ],
  };
  const opened = read("saved.json", JSON.stringify(saved)).dataset;
  expect(opened.documents).toMatchObject([{ title: "Ledger", sha256: null, body: null }]);
  expect(read("again.json", writeText("json", opened).text).dataset).toEqual(opened);
});
