import { useMemo } from "react";
import { summariseScene } from "../../app/selectors/summary.ts";
import type { OpenGraph } from "../../app/state/data.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { useData } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { EntityLink } from "../primitives/entity-link.tsx";
import { Glyph } from "../primitives/glyph.tsx";
import { LineSample } from "../primitives/line-sample.tsx";

const toShare = (count: number, of: number) => `${Math.round((100 * count) / Math.max(1, of))} %`;

/** What the graph is like in a few figures: kinds, the most connected, years, how sure it is. */
export function AtAGlance({ opened }: { readonly opened: OpenGraph }) {
  const view = useData((data) => data.view);
  const { types, connected, certainty, single } = useMemo(() => summariseScene(opened, view), [opened, view]);
  const { isUnsourced } = opened.overview;
  const { relationCount: relations, years } = view ?? {
    relationCount: opened.overview.relations,
    years: opened.overview.years,
  };
  const noun = useSourceNoun();
  if (relations === 0) return null;
  return (
    <>
      <h3>At a glance</h3>
      <ul className="cx-types">
        {types.map(({ id, label, count }) => (
          <li key={id}>
            <Glyph type={id} size={14} /> {label} <span className="cx-mute">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      <dl className="cx-attributes">
        <div>
          <dt>Most connected</dt>
          <dd>
            {connected.map(({ id, name, neighbours }, index) => (
              <span key={id}>
                {index === 0 ? "" : ", "}
                <EntityLink id={id} name={name} /> <span className="cx-mute">{neighbours}</span>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Years</dt>
          <dd>
            {years === null
              ? "undated"
              : years.from === years.to
                ? years.from
                : `${years.from} to ${years.to}`}
          </dd>
        </div>
        <div>
          <dt>Certainty</dt>
          <dd>
            <ul>
              {certainty.map(({ certainty: each, count }) => (
                <li key={each} className="cx-certainty">
                  <LineSample certainty={each} /> {CERTAINTY_WORDS[each].label}
                  {isUnsourced ? ": all" : ""}{" "}
                  <span className="cx-mute">
                    {formatCount(count)} · {toShare(count, relations)}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {single.of === 0 ? null : (
          <div>
            <dt>One {noun} only</dt>
            <dd>
              {formatCount(single.count)} of {formatCount(single.of)} relations{" "}
              <span className="cx-mute">{toShare(single.count, single.of)}</span>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
