import { STANCE_WORDS } from "../../app/base/words.ts";
import type { PassageDetail } from "../../core/evidence/details.ts";
import { LineSample } from "../primitives/line-sample.tsx";
import { RelationLink } from "../primitives/relation-link.tsx";

/** What was coded from the passage that is being read, each a link to its relation. */
export function PassageList({ coded }: { readonly coded: readonly PassageDetail[] }) {
  if (coded.length === 0) return null;
  return (
    <section className="cx-place-list" aria-label="Coded from this passage">
      <h3>Coded from this passage</h3>
      <ul>
        {coded.map((passage) => (
          <li key={`${passage.claim} ${passage.stance?.by.id ?? ""} ${passage.start}`}>
            <LineSample certainty={passage.certainty} />
            <span>
              <RelationLink id={passage.relation}>{passage.words}</RelationLink>
              {passage.stance === null ? null : (
                <span className="cx-mute">
                  {" "}
                  {passage.stance.by.name} {STANCE_WORDS[passage.stance.stance]}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
