import type { Dataset } from "../model/dataset.ts";
import type { DocumentId } from "../model/ids.ts";
import type { Issue } from "../model/result.ts";
import type { LintInput, Problem } from "./rule.ts";
import { RULES } from "./rules.ts";

/** A finding of the lint; `record` is the id of the record that it is about, empty for the data set as a whole. */
export interface LintIssue extends Issue {
  readonly record: string;
}

export interface LintReport {
  readonly errors: readonly LintIssue[];
  readonly notices: readonly LintIssue[];
  /** Documents whose text was not attached, so that passages could not be verified. */
  readonly unread: readonly DocumentId[];
}

const toIssue = (code: string, { record, path, message, hint }: Problem): LintIssue => ({
  code,
  record,
  path: [record, path].filter((part) => part !== "").join("."),
  message,
  ...(hint === undefined ? {} : { hint }),
});

/**
 * Everything that is wrong or worth knowing about a data set, in the order of the rules, then of the data. Texts are
 * looked up by document id; `attachTexts` finds which text is which document.
 */
export function lint(
  dataset: Dataset,
  texts: ReadonlyMap<DocumentId, string> = new Map(),
  options: Pick<LintInput, "leastConfidence"> = {},
): LintReport {
  const find = (severity: "error" | "notice") =>
    RULES.filter((rule) => rule.severity === severity).flatMap((rule) =>
      rule.find({ dataset, texts, ...options }).map((problem) => toIssue(rule.code, problem)),
    );
  return {
    errors: find("error"),
    notices: find("notice"),
    unread: dataset.documents.map(({ id }) => id).filter((id) => !texts.has(id)),
  };
}
