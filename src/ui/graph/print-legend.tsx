import { ENCODING_CHANNELS, ENCODING_LABELS, markNoun } from "../../app/measures/visual-encoding.ts";
import { readKey } from "../../core/lens/clause.ts";
import { certainty } from "../../core/lens/filters/certainty.ts";
import { relations } from "../../core/lens/filters/relations.ts";
import { types } from "../../core/lens/filters/types.ts";
import type { FacetValue } from "../../core/lens/view.ts";
import { CERTAINTIES } from "../../core/model/certainty.ts";
import { formatEdtf } from "../../core/model/dates.ts";
import { useAppState, useData } from "../base/explorer-context.ts";
import { today } from "../export/today.ts";
import { Glyph } from "../primitives/glyph.tsx";
import { LineSample } from "../primitives/line-sample.tsx";

function Mark({ filter, value }: { readonly filter: string; readonly value: string }) {
  if (filter === types.id) return <Glyph type={value} size={14} />;
  if (filter === relations.id) return <LineSample family={value} />;
  const pattern = CERTAINTIES.find((each) => each === value);
  return pattern === undefined ? null : <LineSample certainty={pattern} />;
}

const EXPLAINED: readonly string[] = [types.id, relations.id, certainty.id];

/** On paper, above the picture: what it is of, as of which day, and under which filter. */
export function PrintHead() {
  const title = useData((data) => data.opened?.overview.title ?? "");
  const words = useData((data) => data.view?.words ?? null);
  return (
    <header className="cx-print-only cx-print-head">
      <h2>{title === "" ? "Graph" : title}</h2>
      <p>
        Corridor, {formatEdtf(today())}
        {words === null || words.length === 0 ? "" : `. Filter: ${words.join("; ")}`}
      </p>
    </header>
  );
}

/** On paper, below the picture: what its marks and lines mean, as far as they occur in it. */
export function PrintLegend() {
  const facets = useData((data) => data.view?.facets);
  const marks = useAppState((state) => state.shared.encoding);
  const listed = facets?.filter(({ filter }) => EXPLAINED.includes(readKey(filter)?.filter ?? "")) ?? [];
  const isListed = ({ shown, parent }: FacetValue) => shown > 0 && parent === undefined;
  const chosen = ENCODING_CHANNELS.flatMap((mark) => {
    const id = marks[mark];
    return id === null ? [] : [`${ENCODING_LABELS[mark]}: ${markNoun(id)}`];
  });
  return (
    <section className="cx-print-only cx-print-legend" aria-label="Legend of the picture">
      {listed.map(({ filter, values }) => (
        <ul key={filter}>
          {values.filter(isListed).map(({ value, label, shown }) => (
            <li key={value}>
              <Mark filter={readKey(filter)?.filter ?? ""} value={value} /> {label} {shown}
            </li>
          ))}
        </ul>
      ))}
      {chosen.length === 0 ? null : <p>{chosen.join(". ")}.</p>}
    </section>
  );
}
