import { type ReactNode, useMemo, useState } from "react";
import { markNoun } from "../../app/measures/visual-encoding.ts";
import { CHROME } from "../../core/appearance/chrome.ts";
import { toMarkKey, wordGrey } from "../../core/appearance/mark-key.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { groupsOf, type MarkValues, numbersOf } from "../../core/measures/mark-values.ts";
import { useAppState, useData, useExplorer, useSurroundings } from "../base/explorer-context.ts";

/** More groups are listed on demand. */
const MOST_LISTED = 12;

function Row({
  colour,
  count,
  children,
}: {
  readonly colour: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <svg className="cx-swatch" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
        <circle cx={7} cy={7} r={7} fill={colour} />
      </svg>
      <span className="cx-row-label">{children}</span>
      <span className="cx-count">{count}</span>
    </li>
  );
}

function KeyRows({ values }: { readonly values: MarkValues }) {
  const { theme } = useSurroundings();
  const [isWhole, setWhole] = useState(false);
  const { rows } = useMemo(() => toMarkKey(values), [values]);
  const shown = isWhole ? rows : rows.slice(0, MOST_LISTED);
  return (
    <>
      {shown.map(({ number, label, colours, count }) => (
        <Row key={number} colour={colours[theme]} count={count}>
          <bdi>{label}</bdi>
        </Row>
      ))}
      {shown.length < rows.length ? (
        <li>
          <button type="button" className="cx-link" onClick={() => setWhole(true)}>
            {formatCount(rows.length - shown.length)} more
          </button>
        </li>
      ) : null}
    </>
  );
}

/** Entities that are grey, and why. */
function GreyRow({ values }: { readonly values: MarkValues }) {
  const { theme } = useSurroundings();
  const view = useData((data) => data.view);
  const total = useData((data) => data.opened?.overview.entities ?? 0);
  const groups = groupsOf(values);
  const coloured =
    groups === null
      ? numbersOf(values).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0)
      : groups.reduce((sum, { size }) => sum + size, 0);
  const rest = (view?.entityCount ?? total) - coloured;
  return rest <= 0 ? null : (
    <Row colour={CHROME.mute[theme]} count={rest}>
      {wordGrey(values)}
    </Row>
  );
}

/** While colour means something else than the type: says so, and explains every colour. */
export function ColourKey() {
  const { actions } = useExplorer();
  const colour = useAppState((state) => state.shared.encoding.colour);
  const values = useData((data) => data.marks.colour);
  if (colour === null) return null;
  const isCurrent =
    values !== null && colour === (values.kind === "measure" ? values.measured.measure : values.attribute.id);
  return (
    <section className="cx-colour-key" aria-label="Meaning of the colours">
      <p>
        Colour means <strong>{markNoun(colour)}</strong>, not type.
      </p>
      {isCurrent ? (
        <ul>
          <KeyRows key={colour} values={values} />
          <GreyRow values={values} />
        </ul>
      ) : null}
      <button type="button" className="cx-button" onClick={() => actions.setMark("colour", null)}>
        Colour by type
      </button>
    </section>
  );
}
