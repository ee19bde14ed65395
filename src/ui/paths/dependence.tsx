import { entityName } from "../../app/selectors/selectors.ts";
import type { PathAnswer } from "../../core/paths/query.ts";
import { useData } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { EntityLink } from "../primitives/entity-link.tsx";

/** How much hangs on one actor or one source. */
export function Dependence({ answer }: { readonly answer: PathAnswer }) {
  const opened = useData((data) => data.opened);
  const noun = useSourceNoun();
  const { cutEntities, disjointRoutes, disjointRoutesAtLeast, withoutDocument } = answer.dependence;
  const documents = opened?.overview.documents ?? [];
  const counts = new Map(Object.entries(withoutDocument));
  const lost = documents.flatMap((document, index) => (counts.get(document.id) === 0 ? [index + 1] : []));
  return (
    <section className="cx-dependence">
      <h3>What it depends on</h3>
      <ul>
        {cutEntities.map((id) => (
          <li key={id}>
            Every route needs <EntityLink id={id} name={entityName(opened, id)} />.
          </li>
        ))}
        <li>
          {disjointRoutes === 1
            ? "No two routes are free of a common actor in between."
            : `${disjointRoutesAtLeast ? "At least " : ""}${disjointRoutes} routes share no actor in between.`}
        </li>
        {lost.map((number) => (
          <li key={number}>
            Without {noun} {number}, no route is left.
          </li>
        ))}
      </ul>
    </section>
  );
}
