import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Renderer, World } from "../../canvas/model/renderer.ts";
import type { CanvasViews } from "./canvas-views.ts";
import { useFreeCorner } from "./use-free-corner.ts";

/** Pixels that it is drawn with; the style sheet says how large it stands. */
const WIDTH = 168;
const HEIGHT = 120;

const toStyle = (window: World, map: World) => {
  const across = 100 / (map.right - map.left);
  const down = 100 / (map.top - map.bottom);
  return {
    left: `${(window.left - map.left) * across}%`,
    top: `${(map.top - window.top) * down}%`,
    width: `${(window.right - window.left) * across}%`,
    height: `${(window.top - window.bottom) * down}%`,
  };
};

/**
 * The whole picture, small, with a frame around what the canvas shows; a press or drag in it brings that place to the
 * middle. Drawn anew only when the picture changes; the frame follows the camera by itself.
 */
export function MiniMap({
  renderer,
  views,
  place,
}: {
  readonly renderer: Renderer;
  readonly views: CanvasViews;
  readonly place: RefObject<HTMLDivElement | null>;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<World | null>(null);

  useEffect(() => {
    let drawn: number | null = null;
    return views.watch(({ window, picture }) => {
      if (canvas.current === null || frame.current === null) return;
      if (drawn !== picture) {
        map.current = renderer.drawOverview(canvas.current);
        drawn = picture;
      }
      if (map.current !== null) Object.assign(frame.current.style, toStyle(window, map.current));
    });
  }, [renderer, views]);

  useFreeCorner(place, renderer, views);

  const follow = ({ currentTarget, clientX, clientY, pointerId }: PointerEvent<HTMLDivElement>) => {
    const shown = map.current;
    // A drag that began elsewhere only passes over it.
    if (shown === null || !currentTarget.hasPointerCapture(pointerId)) return;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    renderer.lookAt(
      shown.left + ((clientX - left) / width) * (shown.right - shown.left),
      shown.top - ((clientY - top) / height) * (shown.top - shown.bottom),
    );
  };
  const density = devicePixelRatio;
  return (
    <div
      className="cx-mini-map"
      role="img"
      aria-label="Overview of the whole picture; the frame is what the graph shows of it"
      ref={place}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <canvas ref={canvas} width={Math.round(WIDTH * density)} height={Math.round(HEIGHT * density)} />
      <div className="cx-mini-frame" ref={frame} />
    </div>
  );
}
