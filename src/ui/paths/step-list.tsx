import { entityName } from "../../app/selectors/selectors.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { hasInverse } from "../../core/model/ontology.ts";
import type { Step } from "../../core/paths/query.ts";
import { useData } from "../base/explorer-context.ts";
import { LineSample } from "../primitives/line-sample.tsx";
import { RelationLink } from "../primitives/relation-link.tsx";

/** Every relation of every step, the best first; each opens its evidence. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const opened = useData((data) => data.opened);
  const types = opened?.overview.ontology.relationTypes ?? [];
  return (
    <ol className="cx-steps">
      {steps.map((step) => (
        <li key={`${step.from} ${step.to}`}>
          <bdi>{entityName(opened, step.from)}</bdi>
          <ul className="cx-step-lines">
            {step.relations.map((relation) => {
              const type = types.find(({ id }) => id === relation.type);
              const verb = (relation.along ? type?.label : type?.inverse) ?? relation.type;
              const isTurned = !relation.along && type !== undefined && !hasInverse(type);
              return (
                <li key={relation.id}>
                  <LineSample family={type?.family ?? ""} certainty={relation.certainty} />
                  <RelationLink id={relation.id}>
                    {isTurned ? (
                      <>
                        <bdi>{entityName(opened, step.to)}</bdi> {type.label}{" "}
                        <bdi>{entityName(opened, step.from)}</bdi>
                      </>
                    ) : (
                      <>
                        {verb} <bdi>{entityName(opened, step.to)}</bdi>
                      </>
                    )}
                  </RelationLink>
                  <span className="cx-mute">
                    {relation.when ?? "undated"}
                    {relation.certainty === "stated" ? "" : ` · ${CERTAINTY_WORDS[relation.certainty].label}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
