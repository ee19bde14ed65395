import { useState } from "react";
import type { PathSearch } from "../../app/state/path-search.ts";
import { DEFAULT_OPTIONS } from "../../app/state/state.ts";
import { readKey } from "../../core/lens/clause.ts";
import { hideIds } from "../../core/lens/filters/hide-ids.ts";
import { COMMON_FILTERS } from "../../core/lens/filters.ts";
import type { Issue } from "../../core/model/result.ts";
import { MOST_PATHS } from "../../core/paths/check-query.ts";
import { CONSTRAINTS } from "../../core/paths/constraints.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { ClauseField } from "./clause-field.tsx";
import { ConditionField, checkWhole } from "./condition-field.tsx";
import { DraftField } from "./draft-field.tsx";

const THROUGH = "through.";

/** What is named or dated first, then lists and numbers. Whom to leave out is asked outside this form. */
const FILTERS = COMMON_FILTERS.filter(({ id }) => id !== hideIds.id).toSorted(
  (a, b) => Number(a.kind !== "plain") - Number(b.kind !== "plain"),
);

/** Fields of the query that this form has a control for. */
const FIELDS: readonly string[] = [...CONSTRAINTS.map(({ id }) => id), "k"];

const NO_ISSUES: readonly Issue[] = [];

export const isFormIssue = ({ path }: Issue): boolean => FIELDS.includes(path) || path.startsWith(THROUGH);

const toWords = ({ message, hint }: Issue) => (hint === undefined ? message : `${message} ${hint}`);

/** The filter whose clause an issue is about. */
const filterOf = ({ path }: Issue): string | null =>
  path.startsWith(THROUGH) ? (readKey(path.slice(THROUGH.length))?.filter ?? null) : null;

/** What is wrong with the clause of a filter, when the search was refused for it. */
export function faultOf(search: PathSearch, filter: string): string | null {
  const issues = search.kind === "refused" ? search.issues : NO_ISSUES;
  const issue = issues.find((each) => filterOf(each) === filter);
  return issue === undefined ? null : toWords(issue);
}

/**
 * Conditions that every path must meet: the filters of the legend, and what can be asked of paths alone. They are part of the
 * search: a longer path that meets them is found.
 */
export function ConditionForm() {
  const { actions } = useExplorer();
  const options = useAppState((state) => state.shared.path?.options) ?? DEFAULT_OPTIONS;
  const lens = useAppState((state) => state.shared.lens);
  const search = useData((data) => data.search);
  const problem = search.kind === "refused" ? search.issues : NO_ISSUES;
  const [isOpen, setOpen] = useState(false);
  const wordFault = (isIt: (issue: Issue) => boolean) => {
    const issue = problem.find(isIt);
    return issue === undefined ? null : toWords(issue);
  };
  return (
    <details
      className="cx-options"
      open={isOpen || problem.some(isFormIssue)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Conditions</summary>
      {CONSTRAINTS.map((constraint) => (
        <ConditionField
          key={constraint.id}
          constraint={constraint}
          options={options}
          fault={wordFault(({ path }) => path === constraint.id)}
        />
      ))}
      <DraftField
        label="Paths shown"
        value={String(options.k)}
        placeholder={String(DEFAULT_OPTIONS.k)}
        inputMode="numeric"
        check={checkWhole(1, MOST_PATHS)}
        fault={wordFault(({ path }) => path === "k")}
        onCommit={(text) => actions.setOptions({ k: text === "" ? DEFAULT_OPTIONS.k : Number(text) })}
      />
      <h3 className="cx-mute">What paths may use</h3>
      {FILTERS.map((filter) => (
        <ClauseField
          key={filter.id}
          filter={filter}
          lens={options.through}
          fault={faultOf(search, filter.id)}
          onChange={(through) => actions.setOptions({ through })}
        />
      ))}
      {Object.keys(lens).length === 0 || lens === options.through ? null : (
        <button type="button" className="cx-button" onClick={() => actions.setOptions({ through: lens })}>
          Use the filter of the legend
        </button>
      )}
    </details>
  );
}
