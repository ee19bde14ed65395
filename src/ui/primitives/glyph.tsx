import { CHROME } from "../../core/appearance/chrome.ts";
import { ICONS } from "../../core/appearance/icons.ts";
import { useData, useSurroundings } from "../explorer-context.ts";
import { ICON_PLACES, SHAPE_PATHS } from "./shape-path.ts";

/** The mark of an entity type: its shape, colour and icon, as on the canvas. Decoration: the type stands beside it in words. */
export function Glyph({ type, size = 18 }: { readonly type: string; readonly size?: number }) {
  const { appearance, theme } = useSurroundings();
  const at = useData((data) =>
    data.opened?.overview.ontology.entityTypes.findIndex((each) => each.id === type),
  );
  const look = appearance.entityTypes[at ?? -1];
  if (look === undefined) return null;
  const { y, scale } = ICON_PLACES[look.shape];
  return (
    <svg className="cx-glyph" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPE_PATHS[look.shape]} fill={look[theme]} />
      <g
        transform={`translate(${12 - 12 * scale} ${y - 12 * scale}) scale(${scale})`}
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
