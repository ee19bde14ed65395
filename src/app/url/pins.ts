import type { Pin } from "../../core/graph/pins.ts";
import { toEntityId } from "../../core/model/ids.ts";
import { escapePart, unescapeList } from "../base/url-parts.ts";

const KEY = "pins";
/** A link with more pins would no longer pass through mail programs: it goes without them. */
const MOST = 300;

export const isPinPart = (key: string): boolean => key === KEY;

export const writePins = (pins: readonly Pin[]): readonly string[] =>
  pins.length === 0 || pins.length > MOST
    ? []
    : [`${KEY}=${pins.map(({ id, x, y }) => `${escapePart(id)},${x},${y}`).join(",")}`];

/** The pins behind `id,x,y,id,x,y`; null when a place is no place. */
export function readPins(text: string): readonly Pin[] | null {
  const parts = unescapeList(text);
  if (parts === null || parts.length === 0 || parts.length % 3 !== 0 || parts.length > 3 * MOST) return null;
  const pins: Pin[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    const pin = { id: toEntityId(parts[i] ?? ""), x: Number(parts[i + 1]), y: Number(parts[i + 2]) };
    if (!Number.isFinite(pin.x) || !Number.isFinite(pin.y)) return null;
    pins.push(pin);
  }
  return pins;
}
