import { countNoun } from "../../core/base/count-noun.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { countOrGroups, readKey } from "../../core/lens/clause.ts";
import type { LensStep, UnjudgedCount } from "../../core/lens/view.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { useOrGroup } from "./use-or-group.ts";

/** What a clause cannot judge: how many, and one click for the other way. */
function Unjudged({ step, unjudged }: { readonly step: LensStep; readonly unjudged: UnjudgedCount }) {
  const { actions } = useExplorer();
  const { on, count, what, isKept, isFaint, other } = unjudged;
  const elements =
    on === "entity" ? countNoun(count, "entity", "entities") : countNoun(count, "relation", "relations");
  return (
    <span className="cx-step-unjudged">
      no <bdi>{what}</bdi>: {formatCount(count)} {isKept ? (isFaint ? "shown faint" : "shown") : "left out"}
      {other === undefined ? null : (
        <button
          type="button"
          className="cx-small"
          aria-label={`${isKept ? "Leave out" : "Show"} ${elements}: no ${what}`}
          title={`${isKept ? "Leave out" : "Show"} ${elements} without ${what}`}
          onClick={() => actions.setFilter(step.key, other)}
        >
          {isKept ? "leave out" : "show"}
        </button>
      )}
    </span>
  );
}

/** One clause: what it says, what is left after it, and what can be done with it. */
function StepRow({
  step,
  isFirst,
  isLast,
}: {
  readonly step: LensStep;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { actions } = useExplorer();
  const isNegated = readKey(step.key)?.isNegated === true;
  const entities = countNoun(step.entities, "entity", "entities");
  const relations = countNoun(step.relations, "relation", "relations");
  return (
    <li className="cx-step">
      <p>
        <bdi>{step.words}</bdi>
      </p>
      <button
        type="button"
        className="cx-small cx-step-remove"
        aria-label={`Remove: ${step.words}`}
        onClick={() => actions.setFilter(step.key, undefined)}
      >
        <Icon name="close" size={12} />
      </button>
      <span className="cx-step-count">
        {entities} · {relations}
      </span>
      {step.unjudged === undefined ? null : <Unjudged step={step} unjudged={step.unjudged} />}
      <span className="cx-step-tools">
        <button
          type="button"
          className="cx-small"
          aria-pressed={isNegated}
          aria-label={`Turn round: ${step.words}`}
          title="Turn round"
          onClick={() => actions.negateClause(step.key)}
        >
          not
        </button>
        {isFirst ? null : (
          <button
            type="button"
            className="cx-small"
            aria-label={`Move up: ${step.words}`}
            title="Move up"
            onClick={() => actions.moveClause(step.key, -1)}
          >
            <Icon name="up" size={12} />
          </button>
        )}
        {isLast ? null : (
          <button
            type="button"
            className="cx-small"
            aria-label={`Move down: ${step.words}`}
            title="Move down"
            onClick={() => actions.moveClause(step.key, 1)}
          >
            <Icon name="down" size={12} />
          </button>
        )}
      </span>
    </li>
  );
}

/** Which alternative the legend below changes. */
function AlternativeHead({ group, count }: { readonly group: number; readonly count: number }) {
  const { actions } = useExplorer();
  const isEdited = useOrGroup() === group;
  return (
    <div className="cx-facet-head cx-step-head">
      <h3>{group === 0 ? "Either" : "Or"}</h3>
      <button
        type="button"
        className="cx-small"
        aria-pressed={isEdited}
        aria-label={`Change alternative ${group + 1} of ${count} in the legend`}
        onClick={() => actions.editAlternative(group)}
      >
        {isEdited ? "changing" : "change"}
      </button>
    </div>
  );
}

/** The filter, clause by clause, with what is left after each; nothing while nothing is filtered. */
export function FilterSteps() {
  const { actions } = useExplorer();
  const steps = useData((data) => data.view?.steps) ?? [];
  const groups = useAppState((state) => countOrGroups(state.shared.lens));
  const edited = useOrGroup();
  if (groups === 0) return null;
  const isStarting = edited === groups;
  const hasHeads = groups > 1 || isStarting;
  const numbers = [...new Set(steps.map(({ orGroup }) => orGroup))];
  return (
    <section className="cx-filter-state" aria-labelledby="cx-filter-steps">
      <div className="cx-facet-head">
        <h2 id="cx-filter-steps">Filter</h2>
        <button type="button" className="cx-small" onClick={() => actions.resetLens()}>
          Show everything
        </button>
      </div>
      {numbers.map((group) => {
        const own = steps.filter((step) => step.orGroup === group);
        return (
          <div key={group}>
            {hasHeads ? <AlternativeHead group={group} count={groups} /> : null}
            <ol className="cx-filter-steps">
              {own.map((step, place) => (
                <StepRow key={step.key} step={step} isFirst={place === 0} isLast={place === own.length - 1} />
              ))}
            </ol>
          </div>
        );
      })}
      {isStarting ? (
        <>
          <div className="cx-facet-head cx-step-head">
            <h3>Or</h3>
            <button type="button" className="cx-small" onClick={() => actions.editAlternative(0)}>
              cancel
            </button>
          </div>
          <p className="cx-mute cx-step-hint">Choose below what else to show.</p>
        </>
      ) : (
        <button type="button" className="cx-small" onClick={() => actions.startAlternative()}>
          or …
        </button>
      )}
    </section>
  );
}
