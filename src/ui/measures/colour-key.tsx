import { type ReactNode, useState } from "react";
import { markNoun } from "../../app/measures/visual-encoding.ts";
import { CHROME } from "../../core/appearance/chrome.ts";
import { toGroupColours } from "../../core/appearance/mark-entities.ts";
import { SCALE_COLOURS } from "../../core/appearance/measure-colours.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { groupsOf, hasEvenSteps, type MarkValues, numbersOf } from "../../core/measures/mark-values.ts";
import { formatMeasure } from "../../core/measures/measure.ts";
import { listSteps } from "../../core/measures/steps.ts";
import { formatEdtf, fromDay } from "../../core/model/dates.ts";
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

/** A value of a scale as people read it; of dates the year, as a step takes in several. */
function wordValue(values: MarkValues, value: number): string {
  if (values.kind === "measure") return formatMeasure(values.measured.measure, value);
  return values.attribute.kind === "date"
    ? formatEdtf(fromDay(value).slice(0, -6))
    : value.toLocaleString("en-GB");
}

function ScaleRows({ values }: { readonly values: MarkValues }) {
  const { theme } = useSurroundings();
  return listSteps(numbersOf(values), hasEvenSteps(values)).map(({ step, low, high, count }) => {
    const [from, to] = [wordValue(values, low), wordValue(values, high)];
    return (
      <Row key={step} colour={SCALE_COLOURS[step]?.[theme] ?? CHROME.mute[theme]} count={count}>
        {from === to ? from : `${from} to ${to}`}
      </Row>
    );
  });
}

/** What a group is called. */
function GroupName({ values, number }: { readonly values: MarkValues; readonly number: number }) {
  if (values.kind === "attribute") return <bdi>{values.attribute.groups[number - 1]?.label}</bdi>;
  return (
    <>
      around <bdi>{values.measured.communities[number - 1]?.hub.name}</bdi>
    </>
  );
}

function GroupRows({ values }: { readonly values: MarkValues }) {
  const { theme } = useSurroundings();
  const [isWhole, setWhole] = useState(false);
  const groups = groupsOf(values) ?? [];
  const shown = isWhole ? groups : groups.slice(0, MOST_LISTED);
  return (
    <>
      {shown.map(({ number, size }) => (
        <Row key={number} colour={toGroupColours(number)[theme]} count={size}>
          <GroupName values={values} number={number} />
        </Row>
      ))}
      {shown.length < groups.length ? (
        <li>
          <button type="button" className="cx-link" onClick={() => setWhole(true)}>
            {formatCount(groups.length - shown.length)} more
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
      {values.kind === "measure" ? "in no community" : "without a value"}
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
          {groupsOf(values) === null ? (
            <ScaleRows values={values} />
          ) : (
            <GroupRows key={colour} values={values} />
          )}
          <GreyRow values={values} />
        </ul>
      ) : null}
      <button type="button" className="cx-button" onClick={() => actions.setMark("colour", null)}>
        Colour by type
      </button>
    </section>
  );
}
