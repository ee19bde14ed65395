import { MODALITY_WORDS, nameSources } from "../../app/base/words.ts";
import type { Comparison, FigureMark, FigureScale } from "../../core/evidence/details.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";

/** How one figure relates to another, before the letters of the others. */
const RELATES: Readonly<Record<Comparison["kind"], string>> = {
  conflicts: "conflicts with",
  corroborates: "corroborates",
  "different-period": "differs in period from",
  "different-measure": "differs in what it measures from",
};
const KINDS = ["conflicts", "corroborates", "different-period", "different-measure"] as const;

const letterOf = (place: number) => String.fromCharCode(97 + (place % 26));

/** `corroborates b`, `differs in period from a, c`. */
function wordAgainst(
  mark: FigureMark,
): readonly { readonly kind: Comparison["kind"]; readonly text: string }[] {
  return KINDS.flatMap((kind) => {
    const others = mark.against.filter((each) => each.kind === kind).map((each) => letterOf(each.mark));
    return others.length === 0 ? [] : [{ kind, text: `${RELATES[kind]} ${others.join(", ")}` }];
  });
}

const group = (value: number) =>
  value.toLocaleString("en-GB", {
    notation: Math.abs(value) >= 1e6 ? "compact" : "standard",
    maximumFractionDigits: 2,
  });

/** Where a value lies on the axis, in per cent of its length. */
function toPlace(ticks: FigureScale["ticks"]): (value: number) => number {
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return (value) => (100 * (value - low)) / (high - low || 1);
}

/** A dot for an exact number, a bar for a range with a dot where its words put it, an arrow where a bound is open. */
function Bar({ mark, ticks }: { readonly mark: FigureMark; readonly ticks: FigureScale["ticks"] }) {
  const place = toPlace(ticks);
  const percent = (value: number) => `${place(value)}%`;
  const { min, max, stated } = mark;
  const isExact = min !== null && min === max;
  return (
    <svg className="cx-scale-bar" height={16} aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} className="cx-scale-tick" x1={percent(tick)} x2={percent(tick)} y1={0} y2={16} />
      ))}
      {isExact ? null : (
        <line
          className="cx-scale-range"
          x1={min === null ? "0%" : percent(min)}
          x2={max === null ? "100%" : percent(max)}
          y1={8}
          y2={8}
        />
      )}
      {isExact
        ? null
        : [min, max].map((bound) =>
            bound === null ? null : (
              <line
                key={bound}
                className="cx-scale-range"
                x1={percent(bound)}
                x2={percent(bound)}
                y1={4}
                y2={12}
              />
            ),
          )}
      {max === null ? (
        <svg x="100%" y={8} overflow="visible" aria-hidden="true">
          <path className="cx-scale-dot" d="M0 0L-7 -4.5V4.5z" />
        </svg>
      ) : null}
      {min === null ? (
        <svg x="0%" y={8} overflow="visible" aria-hidden="true">
          <path className="cx-scale-dot" d="M0 0L7 -4.5V4.5z" />
        </svg>
      ) : null}
      {min === null || max === null ? null : (
        <circle className="cx-scale-dot" cx={percent(stated)} cy={8} r={4.5} />
      )}
    </svg>
  );
}

/** Figures of one measure on one axis: a row per claim, in words and as a mark. */
export function FigureChart({ scale }: { readonly scale: FigureScale }) {
  const noun = useSourceNoun();
  const { label, unit, ticks, marks } = scale;
  const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}${unit === "" ? "" : `, ${unit}`}`;
  const place = toPlace(ticks);
  return (
    <figure className="cx-scale">
      <figcaption>{name}</figcaption>
      <ol>
        {marks.map((mark, at) => (
          <li key={`${mark.claim} ${mark.text}`}>
            <p>
              <span className="cx-number">{letterOf(at)}</span> {mark.text}
            </p>
            <Bar mark={mark} ticks={ticks} />
            <p className="cx-mute">
              {mark.when ?? "undated"} · {nameSources(noun, mark.documents)}
              {mark.modality === "asserted" ? "" : ` · ${MODALITY_WORDS[mark.modality]}`}
            </p>
            <ul className="cx-scale-verdicts">
              {wordAgainst(mark).map(({ kind, text }) => (
                <li key={kind} data-verdict={kind}>
                  {text}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <div className="cx-scale-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${place(tick)}%` }}>
            {group(tick)}
          </span>
        ))}
      </div>
    </figure>
  );
}
