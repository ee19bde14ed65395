import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { typeLabel } from "../../app/cursor-words.ts";
import { countNeighbours, nameOf, typeOf } from "../../app/selectors.ts";
import type { Spot } from "../../app/state.ts";
import { CERTAINTY_WORDS } from "../../app/words.ts";
import type { RelationDetail } from "../../core/engine.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../explorer-context.ts";
import { Glyph } from "../primitives/glyph.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import type { CanvasViews } from "./canvas-views.ts";
import { placeCard } from "./place-card.ts";
import { useHoverTarget } from "./use-hover-target.ts";

function EntityCard({ id }: { readonly id: EntityId }) {
  const opened = useData((data) => data.opened);
  const view = useData((data) => data.view);
  const { shown, total } = countNeighbours(opened, view, id);
  const type = typeOf(opened, id) ?? "";
  return (
    <>
      <Glyph type={type} size={16} />
      <div>
        <strong>
          <bdi>{nameOf(opened, id)}</bdi>
        </strong>
        <p className="cx-mute">
          {typeLabel(opened, type)} · {shown === total ? total : `${shown} of ${total}`}{" "}
          {total === 1 ? "neighbour" : "neighbours"}
          {shown === total ? "" : " shown"}
        </p>
      </div>
    </>
  );
}

function RelationCard({ id }: { readonly id: RelationId }) {
  const { engine, actions } = useExplorer();
  const [relation, setRelation] = useState<RelationDetail | null>(null);
  useEffect(() => {
    let isWanted = true;
    engine
      .relation(id)
      .then((found) => {
        if (isWanted) setRelation(found);
      })
      .catch(() => actions.report("The relation could not be read."));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, id]);
  if (relation === null) return null;
  const count = relation.documents.length;
  const facts = [
    relation.when,
    CERTAINTY_WORDS[relation.certainty].label,
    count === 0 ? null : `${count} ${count === 1 ? "article" : "articles"}`,
  ].filter((fact) => fact !== null);
  return (
    <>
      <LineSample family={relation.family} certainty={relation.certainty} arrow={relation.directed} />
      <div>
        <strong>
          <bdi>{relation.source.name}</bdi> {relation.label} <bdi>{relation.target.name}</bdi>
        </strong>
        <p className="cx-mute">{facts.join(" · ")}</p>
      </div>
    </>
  );
}

/** Stands beside what it is about and inside the drawing. */
function Card({
  at,
  onEnter,
  onLeave,
  children,
}: {
  readonly at: Spot;
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
      {target.kind === "entity" ? (
        <EntityCard id={target.id} />
      ) : (
        <RelationCard key={target.id} id={target.id} />
      )}
    </Card>
  );
}
