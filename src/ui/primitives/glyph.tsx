import { CHROME } from "../../core/appearance/chrome.ts";
import { ICONS } from "../../core/appearance/icons.ts";
import { OUTLINES } from "../../core/appearance/outlines.ts";
import { useData, useSurroundings } from "../base/explorer-context.ts";

/** Side of the drawing, and the radius at which every shape fits into it. */
const SIDE = 24;
const MIDDLE = SIDE / 2;
const RADIUS = 9.8;
/** The icon's grid is 24 wide, with a little room around it. */
const GRID = 27;

/** The mark of an entity type: its shape, colour and icon, as on the canvas. Decoration: the type stands beside it in words. */
export function Glyph({ type, size = 18 }: { readonly type: string; readonly size?: number }) {
  const { appearance, theme } = useSurroundings();
  const at = useData((data) =>
    data.opened?.overview.ontology.entityTypes.findIndex((each) => each.id === type),
  );
  const look = appearance.entityTypes[at ?? -1];
  if (look === undefined) return null;
  const { corners, round, icon } = OUTLINES[look.shape];
  const colour = look[theme];
  const points = corners.map(([x, y]) => `${MIDDLE + x * RADIUS},${MIDDLE + y * RADIUS}`).join(" ");
  const scale = (2 * icon.half * RADIUS) / GRID;
  return (
    <svg className="cx-glyph" width={size} height={size} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      {corners.length === 0 ? (
        <circle cx={MIDDLE} cy={MIDDLE} r={round * RADIUS} fill={colour} />
      ) : (
        <polygon
          points={points}
          fill={colour}
          stroke={colour}
          strokeWidth={2 * round * RADIUS}
          strokeLinejoin="round"
        />
      )}
      <g
        transform={`translate(${MIDDLE - MIDDLE * scale} ${MIDDLE + icon.y * RADIUS - MIDDLE * scale}) scale(${scale})`}
        fill="none"
        stroke={CHROME.canvas[theme]}
        strokeWidth={2.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {(ICONS.get(look.icon) ?? []).map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </svg>
  );
}
