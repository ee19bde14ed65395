import { toDashArray } from "../../core/appearance/lines.ts";
import type { Certainty } from "../../core/model/certainty.ts";
import { useData, useSurroundings } from "../base/explorer-context.ts";

const WIDTH = 2;
/** A sample is short: the pattern is drawn a little smaller, so that it shows. */
const SCALE = 0.75;

/** A piece of line as the canvas draws it: colour by family (ink without one), pattern by certainty, head if it has a direction. */
export function LineSample({
  family,
  certainty = "stated",
  arrow = false,
}: {
  readonly family?: string;
  readonly certainty?: Certainty;
  readonly arrow?: boolean;
}) {
  const { appearance, theme } = useSurroundings();
  const at = useData((data) =>
    data.opened?.overview.ontology.families.findIndex((each) => each.id === family),
  );
  const isSolid = useData((data) => data.opened?.overview.isUnsourced ?? false);
  const dashes = isSolid ? "" : toDashArray(certainty, WIDTH, SCALE);
  const colour = appearance.families[at ?? -1]?.[theme] ?? "currentColor";
  return (
    <svg className="cx-line" width={20} height={12} viewBox="0 0 20 12" aria-hidden="true">
      <path
        d={arrow ? "M1 6H14" : "M1 6H19"}
        stroke={colour}
        strokeWidth={WIDTH}
        strokeLinecap={dashes === "" ? "butt" : "round"}
        strokeDasharray={dashes}
      />
      {arrow ? <path d="M13 2.5L19.5 6L13 9.5z" fill={colour} /> : null}
    </svg>
  );
}
