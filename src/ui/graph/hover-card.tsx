import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { ScreenSpot } from "../../app/state/state.ts";
import type { CanvasViews } from "./canvas-views.ts";
import { placeCard } from "./place-card.ts";
import { TargetWords } from "./target-words.tsx";
import { useHoverTarget } from "./use-hover-target.ts";

/** Stands beside what it is about and inside the drawing. */
function Card({
  at,
  onEnter,
  onLeave,
  children,
}: {
  readonly at: ScreenSpot;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const region = element?.offsetParent;
    if (element === null || region === null || region === undefined) return;
    const place = () => {
      const room = region.getBoundingClientRect();
      const { x, y } = placeCard(
        { x: at.x - room.left, y: at.y - room.top, radius: at.radius },
        { width: element.offsetWidth, height: element.offsetHeight },
        { width: room.width, height: room.height },
      );
      element.style.translate = `${x}px ${y}px`;
    };
    place();
    // What it says may arrive only now.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [at]);
  return (
    <div
      className="cx-hover-card"
      role="tooltip"
      ref={card}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {children}
    </div>
  );
}

/** What the pointer rests on, in a few words: after a moment, until it leaves or Escape is pressed. */
export function HoverCard({ views }: { readonly views: CanvasViews }) {
  const { target, keep, release } = useHoverTarget(views);
  if (target === null) return null;
  return (
    <Card at={target.at} onEnter={keep} onLeave={release}>
      <TargetWords target={target} />
    </Card>
  );
}
