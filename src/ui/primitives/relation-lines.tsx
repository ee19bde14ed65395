import type { InducedLine } from "../../app/selectors/induced-relations.ts";
import { countNoun } from "../../core/base/count-noun.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { LineSample } from "./line-sample.tsx";
import { RelationLink } from "./relation-link.tsx";

/** Relations as sentences, each with how sure it is and how many sources it has; each opens its evidence. */
export function RelationLines({ lines }: { readonly lines: readonly InducedLine[] }) {
  const noun = useSourceNoun();
  return (
    <ul className="cx-among">
      {lines.map(({ id, family, source, verb, target, certainty, documents, visible }) => (
        <li key={id} data-hidden={!visible}>
          <LineSample family={family} certainty={certainty} />
          <span>
            <RelationLink id={id}>
              <bdi>{source}</bdi> {verb} <bdi>{target}</bdi>
            </RelationLink>{" "}
            <span className="cx-mute">
              {CERTAINTY_WORDS[certainty].label}
              {documents === 0 ? "" : ` · ${countNoun(documents, noun)}`}
              {visible ? "" : " · hidden"}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
