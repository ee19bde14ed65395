import { type EvidenceContext, findEntityRef } from "../evidence/context.ts";
import type { Health, HealthRule, HealthSubject } from "../evidence/details.ts";
import { formatRelation } from "../evidence/format-relation.ts";
import { type DocumentId, toClaimId, toDocumentId, toRelationId } from "../model/ids.ts";
import { type LintIssue, lint } from "./lint.ts";
import { RULES } from "./rules.ts";

/** Findings of one rule that are listed; all are counted. */
const LISTED = 50;

/**
 * The data check over a graph as a reader sees it: by rule, errors first, each finding with the entity or relation that it is
 * about. The same rules and order as `corridor check`.
 */
export function describeHealth(context: EvidenceContext, texts: ReadonlyMap<DocumentId, string>): Health {
  const { graph } = context;
  const { dataset } = graph;
  const { errors, notices, unread } = lint(dataset, texts);
  const relationOf = context.relationOf();
  const labels = new Map(dataset.documents.map(({ id, label }) => [id, label]));

  const toSubject = (record: string): HealthSubject | null => {
    if (record === "") return null;
    const entity = findEntityRef(graph, record);
    if (entity !== null) return { kind: "entity", id: entity.id, words: entity.name };
    const index = relationOf.get(toClaimId(record)) ?? graph.relationIndex.get(toRelationId(record));
    const id = index === undefined ? undefined : dataset.relations[index]?.id;
    if (index !== undefined && id !== undefined)
      return { kind: "relation", id, words: formatRelation(graph, index) };
    const type = dataset.ontology.relationTypes.find((each) => each.id === record);
    return { kind: "other", words: labels.get(toDocumentId(record)) ?? type?.label ?? record };
  };

  const toRule = (severity: HealthRule["severity"], issues: readonly LintIssue[]): readonly HealthRule[] =>
    RULES.flatMap(({ code, title }) => {
      const found = issues.filter((issue) => issue.code === code);
      if (found.length === 0) return [];
      const listed = found.slice(0, LISTED).map(({ message, hint = null, record }) => ({
        message,
        hint,
        subject: toSubject(record),
      }));
      return [{ code, title, severity, count: found.length, issues: listed }];
    });

  return {
    errors: errors.length,
    notices: notices.length,
    rules: [...toRule("error", errors), ...toRule("notice", notices)],
    unread: unread.map((id) => labels.get(id) ?? id),
  };
}
