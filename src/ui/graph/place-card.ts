/** Room for the mark at the upper right of an entity, and for its name below. */
const GAP = 24;
const NAME = 34;
const MARGIN = 6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Upper left corner of a card about something at a place: above it, else below its name, else beside it; within the room
 * and never on the thing itself as long as there is room anywhere.
 */
export function placeCard(
  at: { readonly x: number; readonly y: number; readonly radius: number },
  { width, height }: Size,
  room: Size,
): { readonly x: number; readonly y: number } {
  const clamp = (value: number, most: number) => Math.max(MARGIN, Math.min(value, most - MARGIN));
  const x = clamp(at.x - width / 2, room.width - width);
  const above = at.y - at.radius - GAP - height;
  if (above >= MARGIN) return { x, y: above };
  const below = at.y + at.radius + NAME;
  if (below + height <= room.height - MARGIN) return { x, y: below };
  const right = at.x + at.radius + GAP;
  const beside = right + width <= room.width - MARGIN ? right : at.x - at.radius - GAP - width;
  return { x: clamp(beside, room.width - width), y: clamp(at.y - height / 2, room.height - height) };
}
