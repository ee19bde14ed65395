import type { Graph } from "../../core/graph/graph.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { err, ok, type Result, refuse } from "../../core/model/result.ts";
import { MOST_PATHS } from "../../core/paths/check-query.ts";
import { type AnyConstraint, CONSTRAINTS, NO_CONDITIONS } from "../../core/paths/constraints.ts";
import { OLD_WORDS } from "../../core/paths/old-words.ts";
import { type PathQuery, RANKINGS, TYPE_PREFIX, toPathQuery } from "../../core/paths/query.ts";
import { resolveEntity } from "../../core/search/resolve.ts";
import { isEngineAddress } from "../../core/source/engine-address.ts";
import { type Answer, type Arguments, type CliCommand, type Flag, toLines } from "../command.ts";
import { type AskedGraph, toAskedGraph } from "../data/asked-graph.ts";
import { DATA_FLAGS, namePaths, openData } from "../data/open-data.ts";
import { describePaths } from "../describe-paths.ts";
import { LENS_FLAGS, LENS_HELP, readLensFlags, spellClause } from "../lens-flags.ts";
import { readChoiceFlag, readNumberFlag } from "../read-arguments.ts";
import { toPathsJson } from "../to-paths-json.ts";

const THROUGH = "through.";

/** The flags that set a field of the query, as an error names them. */
const FLAG_OF: ReadonlyMap<string, string> = new Map([
  ...CONSTRAINTS.map(({ id, word }): readonly [string, string] => [id, `--${word}`]),
  ["ends", "--from, --to"],
]);

const FORM_VALUES = {
  entities: { value: "REF", repeatable: true },
  choice: {},
  switch: {},
  number: { value: "n" },
} as const;

const OLD_VALUES = {
  entities: { value: "REF", repeatable: true },
  kinds: { value: "TYPE|FAMILY|entity:TYPE", repeatable: true },
  word: { value: "X" },
  nothing: {},
} as const;

const CONSTRAINT_FLAGS: readonly Flag[] = CONSTRAINTS.map(({ word, label, form }): Flag => {
  const value =
    form.kind === "choice" ? { value: form.values.map(([each]) => each).join("|") } : FORM_VALUES[form.kind];
  return { name: word, ...value, help: label };
});

/** Words of earlier versions that are no filter's now. */
const OLD_FLAGS: readonly Flag[] = OLD_WORDS.flatMap(({ word, takes, help }) =>
  LENS_FLAGS.some(({ name }) => name === word) ? [] : [{ name: word, ...OLD_VALUES[takes], help }],
);

/** An end: the one entity that a reference names, or all entities of a type. */
function resolveEnd({ dataset }: Graph, reference: string, flag: string): Result<readonly EntityId[]> {
  const entity = resolveEntity(dataset, reference, flag);
  if (entity.ok) return ok([entity.value.id]);
  if (!reference.startsWith(TYPE_PREFIX)) return entity;
  const wanted = reference.slice(TYPE_PREFIX.length);
  if (!dataset.ontology.entityTypes.some(({ id }) => id === wanted))
    return refuse(
      "unknown-type",
      flag,
      `There is no entity type "${wanted}".`,
      `Known: ${dataset.ontology.entityTypes.map(({ id }) => id).join(", ")}.`,
    );
  return ok(dataset.entities.filter(({ type }) => type === wanted).map(({ id }) => id));
}

function resolveEach<T>(
  references: readonly string[],
  resolve: (reference: string) => Result<T>,
): Result<readonly T[]> {
  const found: T[] = [];
  for (const reference of references) {
    const each = resolve(reference);
    if (!each.ok) return each;
    found.push(each.value);
  }
  return ok(found);
}

/** The words that a constraint's flag gives it, by the form that its definition states. */
function readFlag({ word, form }: AnyConstraint, given: Arguments, graph: Graph): Result<readonly string[]> {
  const flag = `--${word}`;
  switch (form.kind) {
    case "entities": {
      const found = resolveEach(given.all(word), (reference) =>
        resolveEntity(graph.dataset, reference, flag),
      );
      return found.ok ? ok(found.value.map(({ id }) => id)) : found;
    }
    case "choice": {
      const values = form.values.map(([each]) => each);
      const choice = readChoiceFlag(given, word, values, values[0] ?? "");
      return choice.ok ? ok([choice.value]) : choice;
    }
    case "number": {
      const number = readNumberFlag(given, word, { least: form.min, most: form.max, otherwise: form.min });
      return number.ok ? ok([String(number.value)]) : number;
    }
    case "switch":
      return ok(["1"]);
  }
}

/** What a word of earlier versions is given. */
function readOldFlag(
  { word, takes }: (typeof OLD_WORDS)[number],
  given: Arguments,
  graph: Graph,
): Result<readonly string[]> {
  if (takes === "nothing") return ok(["1"]);
  if (takes !== "entities") return ok(given.all(word));
  const found = resolveEach(given.all(word), (reference) =>
    resolveEntity(graph.dataset, reference, `--${word}`),
  );
  return found.ok ? ok(found.value.map(({ id }) => id)) : found;
}

/** What the filters' flags ask of relations and entities on the way, and those of earlier versions. */
function readThrough(given: Arguments, graph: Graph): Result<Pick<PathQuery, "through" | "time" | "noWeak">> {
  const lens = readLensFlags(given);
  if (!lens.ok) return lens;
  const old = OLD_WORDS.filter(({ word }) => given.has(word));
  const words = new Set(old.map(({ word }) => word));
  const own = Object.entries(lens.value).filter(([key]) => !words.has(key));
  let asked: Pick<PathQuery, "through" | "time" | "noWeak"> = {
    through: Object.fromEntries(own),
    time: NO_CONDITIONS.time,
    noWeak: NO_CONDITIONS.noWeak,
  };
  for (const each of old) {
    const values = readOldFlag(each, given, graph);
    if (!values.ok) return values;
    const read = each.read(asked, values.value);
    if (read === null)
      return refuse(
        "usage",
        `--${each.word}`,
        `"${values.value.join(", ")}" cannot be used here.`,
        "See --help.",
      );
    asked = read;
  }
  return ok(asked);
}

/** The fields of the query that the constraints' flags set. */
function readConstraints(given: Arguments, graph: Graph): Result<Partial<PathQuery>> {
  let fields: Partial<PathQuery> = {};
  for (const constraint of CONSTRAINTS) {
    if (!given.has(constraint.word)) continue;
    const words = readFlag(constraint, given, graph);
    if (!words.ok) return words;
    const read = constraint.fromWords(words.value);
    if (read === null)
      return refuse(
        "usage",
        `--${constraint.word}`,
        `"${words.value.join(", ")}" cannot be used here.`,
        "See --help.",
      );
    fields = { ...fields, ...read };
  }
  return ok(fields);
}

/** Where what an issue is about was given. */
function spellIssue(given: Arguments, path: string): string {
  if (!path.startsWith(THROUGH)) return FLAG_OF.get(path) ?? path;
  const key = path.slice(THROUGH.length);
  const old = OLD_WORDS.filter(({ word }) => given.has(word)).map(({ word }) => `--${word}`);
  return given.has(key) || old.length === 0 ? spellClause(given, key) : old.join(", ");
}

/** Entities that flags other than the ends name. */
const listReferences = (given: Arguments): readonly string[] => [
  ...CONSTRAINTS.flatMap(({ word, form }) => (form.kind === "entities" ? given.all(word) : [])),
  ...OLD_WORDS.flatMap(({ word, takes }) => (takes === "entities" ? given.all(word) : [])),
];

interface PlainFlags {
  readonly from: string;
  readonly to: readonly string[];
  readonly rest: Pick<PathQuery, "ranking" | "k">;
}

/** What can be read without the data, so that bad usage is told at once. */
function readPlainFlags(given: Arguments): Result<PlainFlags> {
  const from = given.text("from");
  const to = given.all("to");
  if (from === null)
    return refuse("usage", "--from", "It is missing.", "Name where paths start: --from REF.");
  if (to.length === 0) return refuse("usage", "--to", "It is missing.", "Name where paths end: --to REF.");
  const ranking = readChoiceFlag(given, "rank", RANKINGS, "specific");
  if (!ranking.ok) return ranking;
  const k = readNumberFlag(given, "k", { least: 1, most: MOST_PATHS, otherwise: 8 });
  if (!k.ok) return k;
  return ok({ from, to, rest: { ranking: ranking.value, k: k.value } });
}

/** Asks the question that the flags put. */
async function answer(
  given: Arguments,
  { from, to, rest }: PlainFlags,
  { graph, find, notes }: AskedGraph,
): Promise<Result<Answer>> {
  const start = resolveEnd(graph, from, "--from");
  if (!start.ok) return start;
  const others = resolveEach(to, (reference) => resolveEnd(graph, reference, "--to"));
  if (!others.ok) return others;
  const through = readThrough(given, graph);
  if (!through.ok) return through;
  const constraints = readConstraints(given, graph);
  if (!constraints.ok) return constraints;
  const ends = [start.value, ...others.value];
  const found = await find(toPathQuery(ends, { ...through.value, ...constraints.value, ...rest }));
  if (!found.ok) return err(found.error.map((issue) => ({ ...issue, path: spellIssue(given, issue.path) })));
  const { answer: paths, dataset } = found.value;
  const explain = given.has("explain");
  return ok({
    status: paths.paths.length > 0 || (paths.tree?.steps.length ?? 0) > 0 ? 0 : 1,
    json: () => toPathsJson(paths, explain),
    text: () => toLines(describePaths(paths, dataset, explain)),
    notes,
  });
}

export const paths: CliCommand = {
  name: "paths",
  summary: "Finds the k best paths between two or more entities, with the claims that carry them.",
  words: [],
  flags: [
    { name: "from", value: "REF", help: "where paths start: an entity, or entity:TYPE for any of a type" },
    { name: "to", value: "REF", repeatable: true, help: "where they end; repeat it to connect more ends" },
    ...CONSTRAINT_FLAGS,
    ...LENS_FLAGS,
    ...OLD_FLAGS,
    { name: "k", short: "k", value: "n", help: "at most n paths, 1 to 100 (default 8)" },
    { name: "rank", value: RANKINGS.join("|"), help: "order of the paths (default specific)" },
    {
      name: "explain",
      help: "also: parts of the score, every claim with its place, what the routes depend on",
    },
    ...DATA_FLAGS,
  ],
  details: `REF is an id, a name or an alias, written out in full; case and diacritics do not matter. Exit status 1 when there is no
path; the answer then names what to relax. Filters say what paths may use, as they do for export: relations that they keep, and
entities that they keep between the ends.
${LENS_HELP}
--json: {query, exhausted, paths: [{rank, cost, score, entities, steps: [{from, to, relations: [{id, type, along, contested,
certainty, when, claims}]}], weakest: {step, reason}, apart: null | {steps, years, reason}, sentence}],
dependence: {cutEntities, disjointRoutes, withoutDocument}, noPath: null | {relaxations: [{constraint, paths}],
components}}; with more than two ends also tree: {entities, steps, gaps, weakest, sentence, remarks} or
noTree: {constraint, reason}; of a database that was not seen far enough also certainUpTo: {cost, reason, hubs: [{entity, relations}]}:
what costs less is complete; with --explain also citations`,
  async run(given, io) {
    const plain = readPlainFlags(given);
    if (!plain.ok) return plain;
    const [path = ""] = namePaths(given, io);
    if (isEngineAddress(path)) {
      const { askPaths } = await import("../data/ask-paths.ts");
      const references = [plain.value.from, ...plain.value.to, ...listReferences(given)];
      return askPaths(path, references, given, io, (asked) => answer(given, plain.value, asked));
    }
    const data = await openData(given, io);
    return data.ok ? answer(given, plain.value, toAskedGraph(data.value)) : data;
  },
};
