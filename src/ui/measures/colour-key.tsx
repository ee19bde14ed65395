import type { ReactNode } from "react";
import { CHROME } from "../../core/appearance/chrome.ts";
import { toGroupColours } from "../../core/appearance/mark-entities.ts";
import { GROUP_COLOURS, SCALE_COLOURS } from "../../core/appearance/measure-colours.ts";
import { MEASURE_WORDS, type Measured, wordMeasure } from "../../core/measures/measure.ts";
import { listSteps } from "../../core/measures/steps.ts";
import { useAppState, useData, useExplorer, useSurroundings } from "../base/explorer-context.ts";

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

function ScaleRows({ measured }: { readonly measured: Measured }) {
  const { theme } = useSurroundings();
  const word = (value: number) => wordMeasure(measured.measure, value);
  return listSteps(measured).map(({ step, low, high, count }) => (
    <Row key={step} colour={SCALE_COLOURS[step]?.[theme] ?? CHROME.mute[theme]} count={count}>
      {word(low) === word(high) ? word(low) : `${word(low)} to ${word(high)}`}
    </Row>
  ));
}

function CommunityRows({ measured }: { readonly measured: Measured }) {
  const { theme } = useSurroundings();
  const { communities, values } = measured;
  const shown = communities.slice(0, GROUP_COLOURS.length);
  const inShown = shown.reduce((sum, { size }) => sum + size, 0);
  const others = values.filter((value) => !Number.isNaN(value)).length - inShown;
  return (
    <>
      {shown.map(({ number, size, hub }) => (
        <Row key={number} colour={toGroupColours(measured, number)[theme]} count={size}>
          around <bdi>{hub.name}</bdi>
        </Row>
      ))}
      {others > 0 ? (
        <Row colour={CHROME.mute[theme]} count={others}>
          smaller groups
        </Row>
      ) : null}
    </>
  );
}

/** While colour means a measure: says so, and explains every colour. */
export function ColourKey() {
  const { actions } = useExplorer();
  const colour = useAppState((state) => state.shared.marks.colour);
  const measured = useData((data) => data.marks.colour);
  if (colour === null) return null;
  return (
    <section className="cx-colour-key" aria-label="Meaning of the colours">
      <p>
        Colour means <strong>{MEASURE_WORDS[colour].noun}</strong>, not type.
      </p>
      <ul>
        {measured?.measure !== colour ? null : colour === "communities" ? (
          <CommunityRows measured={measured} />
        ) : (
          <ScaleRows measured={measured} />
        )}
      </ul>
      <button type="button" className="cx-button" onClick={() => actions.setMark("colour", null)}>
        Colour by type
      </button>
    </section>
  );
}
