import { useMemo } from "react";
import { toOnboarding } from "../../app/selectors/onboarding.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { IconButton } from "../primitives/icon-button.tsx";

/** Three short hints at things that are really there; gone for good once dismissed. */
export function OnboardingCard() {
  const { actions } = useExplorer();
  const isShown = useAppState((state) => state.panels.onboarding);
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const steps = useMemo(
    () => (opened === null || !isShown ? null : toOnboarding({ opened, view })),
    [opened, view, isShown],
  );
  if (steps === null) return null;
  const { entity, relation, question } = steps;
  return (
    <section className="cx-hints" aria-label="First steps">
      <div className="cx-hints-head">
        <h3>First steps</h3>
        <IconButton
          label="Dismiss the first steps"
          icon="close"
          onPress={() => actions.setPanels({ onboarding: false })}
        />
      </div>
      <ol>
        {entity === null ? null : (
          <li>
            Click an entity, such as{" "}
            <button type="button" className="cx-link" onClick={() => actions.selectEntity(entity.id)}>
              <bdi>{entity.name}</bdi>
            </button>
            , to see all that it is tied to.
          </li>
        )}
        {relation === null ? null : (
          <li>
            Click a line, such as{" "}
            <button type="button" className="cx-link" onClick={() => actions.selectRelation(relation.id)}>
              {relation.sentence}
            </button>
            , to see what the data say of it.
          </li>
        )}
        {question === null ? null : (
          <li>
            Ask how two are tied:{" "}
            <button type="button" className="cx-link" onClick={() => actions.askQuestion(question)}>
              {question.text}
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}
