import { countNoun } from "../../core/base/count-noun.ts";
import { type LintIssue, lint } from "../../core/lint/lint.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import { formatIssue, type Issue, ok, refuse } from "../../core/model/result.ts";
import { measureCoverage } from "../../core/texts/coverage.ts";
import { type Answer, type CliCommand, type Flag, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import type { OpenedData } from "../data/opened-data.ts";
import { readTexts } from "../data/texts.ts";

/** Issues that mean that a file could not be read at all, so that nothing was checked. */
const UNREADABLE = new Set(["encoding", "file", "json", "no-data", "usage"]);

const SINGULAR = new Map([
  ["documents", "document"],
  ["entities", "entity"],
  ["claims", "claim"],
  ["relations", "relation"],
  ["errors", "error"],
  ["notices", "notice"],
]);

interface Report {
  readonly errors: readonly Issue[];
  readonly notices: readonly Issue[];
  readonly dataset: Dataset | null;
  readonly coverage: readonly DocumentCoverage[];
}

/** Body sentences of one attached text, and how many of them an evidence passage touches. */
interface DocumentCoverage {
  readonly document: DocumentId;
  readonly sentences: number;
  readonly covered: number;
}

function measureAll(dataset: Dataset, texts: ReadonlyMap<DocumentId, string>): readonly DocumentCoverage[] {
  return dataset.documents.flatMap((document) => {
    const text = texts.get(document.id);
    if (text === undefined) return [];
    const { sentences, covered } = measureCoverage(dataset, document, text);
    return [{ document: document.id, sentences, covered }];
  });
}

const toPercent = ({ sentences, covered }: DocumentCoverage) =>
  sentences === 0 ? "100" : ((100 * covered) / sentences).toFixed(1).replace(/\.0$/, "");

const toPlainIssue = ({ code, path, message, hint, at }: Issue) => ({ code, path, message, hint, at });

function toAnswer({ errors, notices, dataset, coverage }: Report, notes: readonly string[]): Answer {
  const counts = {
    documents: dataset?.documents.length ?? 0,
    entities: dataset?.entities.length ?? 0,
    claims: dataset?.claims.length ?? 0,
    relations: dataset?.relations.length ?? 0,
    errors: errors.length,
    notices: notices.length,
  };
  return {
    status: errors.length > 0 ? 1 : 0,
    json: () => ({ errors: errors.map(toPlainIssue), notices: notices.map(toPlainIssue), counts, coverage }),
    text: () =>
      toLines([
        ...notices.map((issue) => `notice: ${formatIssue(issue)}`),
        ...errors.map((issue) => `error: ${formatIssue(issue)}`),
        ...coverage.map(
          (each) =>
            `${each.document}: ${each.covered} of ${each.sentences} body sentences carry a claim (${toPercent(each)} %)`,
        ),
        Object.entries(counts)
          .map(([name, count]) => countNoun(count, SINGULAR.get(name) ?? name, name))
          .join(", "),
      ]),
    notes,
  };
}

/** The record is known by its id, which says where it stands. */
function placeIssue({ findPlace }: OpenedData, issue: LintIssue): Issue {
  const field = issue.path.startsWith(`${issue.record}.`) ? issue.path.slice(issue.record.length + 1) : "";
  const at = issue.record === "" ? undefined : findPlace(issue.record, field);
  return at === undefined ? issue : { ...issue, at };
}

const CONFIDENCE_FLAG: Flag = {
  name: "confidence",
  value: "X",
  help: "tell machine-made claims whose maker is less sure than this, 0 to 1 (default 0.5)",
};

export const check: CliCommand = {
  name: "check",
  summary:
    "Checks data: form, references, domain and range, evidence, dates, names. Errors fail, notices inform.",
  words: [],
  flags: [...DATA_FLAGS, CONFIDENCE_FLAG],
  details: `Passages are verified where the texts are attached: in the folder that CORRIDOR_TEXTS names, else in "texts" in the data
folder. Exit status 1 on errors, 2 when a file cannot be read.
--json: {errors: [{code, path, message, hint, at: {file, line, column}}], notices: [...], counts, coverage: [{document, sentences, covered}]}`,
  async run(given, io) {
    const data = await openData(given, io);
    if (!data.ok)
      return data.error.some(({ code }) => UNREADABLE.has(code))
        ? data
        : ok(toAnswer({ errors: data.error, notices: [], dataset: null, coverage: [] }, []));
    const { dataset, folder, notes } = data.value;
    const least = given.text(CONFIDENCE_FLAG.name);
    const leastConfidence = least === null ? undefined : Number(least);
    if (leastConfidence !== undefined && !(leastConfidence >= 0 && leastConfidence <= 1))
      return refuse(
        "usage",
        "--confidence",
        `"${least}" is not a number from 0 to 1.`,
        "Write 0.7, for example.",
      );
    const attached = readTexts(dataset, folder, io);
    if (!attached.ok) return attached;
    const own = dataset.documents.flatMap(({ id, sha256 }) => {
      const text = data.value.texts.get(sha256 ?? "");
      return text === undefined ? [] : [[id, text] as const];
    });
    const texts = new Map([...own, ...attached.value]);
    const { errors, notices, unread } = lint(
      dataset,
      texts,
      leastConfidence === undefined ? {} : { leastConfidence },
    );
    const place = (issue: LintIssue) => placeIssue(data.value, issue);
    return ok(
      toAnswer(
        {
          errors: errors.map(place),
          notices: notices.map(place),
          dataset,
          coverage: measureAll(dataset, texts),
        },
        [
          ...notes,
          ...(unread.length === 0
            ? []
            : [
                `NOT RUN: passages of ${unread.join(", ")} (set CORRIDOR_TEXTS to the folder of their texts)`,
              ]),
        ],
      ),
    );
  },
};
