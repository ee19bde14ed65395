import { useState } from "react";
import { DEFAULT_OPTIONS } from "../../app/state/state.ts";
import type { Issue } from "../../core/model/result.ts";
import { MOST_PATHS } from "../../core/paths/check-query.ts";
import { CONSTRAINTS } from "../../core/paths/constraints.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { ConditionField, checkWhole } from "./condition-field.tsx";
import { DraftField } from "./draft-field.tsx";

/** Fields of the query that this form has a control for. */
const FIELDS: readonly string[] = [...CONSTRAINTS.map(({ id }) => id), "k"];

const NO_ISSUES: readonly Issue[] = [];

export const isFormIssue = ({ path }: Issue): boolean => FIELDS.includes(path);

const toWords = ({ message, hint }: Issue) => (hint === undefined ? message : `${message} ${hint}`);

/** Conditions that every path must meet. They are part of the search: a longer path that meets them is found. */
export function ConditionForm() {
  const { actions } = useExplorer();
  const options = useAppState((state) => state.shared.path?.options) ?? DEFAULT_OPTIONS;
  const problem = useData(({ search }) => (search.kind === "refused" ? search.issues : NO_ISSUES));
  const [isOpen, setOpen] = useState(false);
  const faultOf = (field: string) => {
    const issue = problem.find(({ path }) => path === field);
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
          fault={faultOf(constraint.id)}
        />
      ))}
      <DraftField
        label="Paths shown"
        value={String(options.k)}
        placeholder={String(DEFAULT_OPTIONS.k)}
        inputMode="numeric"
        check={checkWhole(1, MOST_PATHS)}
        fault={faultOf("k")}
        onCommit={(text) => actions.setOptions({ k: text === "" ? DEFAULT_OPTIONS.k : Number(text) })}
      />
    </details>
  );
}
