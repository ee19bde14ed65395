import type { PassageDetail } from "../../core/evidence/details.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import type { OpenDocument } from "./open-document.ts";

/** One stretch of an article with everything that was coded from exactly it. */
export interface Passage {
  readonly document: DocumentId;
  readonly number: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly passages: readonly PassageDetail[];
}

/** Passages of equal document and bounds as one place, in the order of the passages. */
export function toPassages(passages: readonly PassageDetail[]): readonly Passage[] {
  const places = new Map<string, Passage & { readonly passages: PassageDetail[] }>();
  for (const passage of passages) {
    const { document, number, paragraph, start, end } = passage;
    const key = `${number} ${start} ${end}`;
    const place = places.get(key);
    if (place === undefined)
      places.set(key, { document, number, paragraph, start, end, passages: [passage] });
    else place.passages.push(passage);
  }
  return [...places.values()];
}

/** The places to stop at on a walk through passages: of several that begin together, the longest. */
export function toStops(passages: readonly PassageDetail[]): readonly Passage[] {
  const stops = new Map<string, Passage>();
  for (const place of toPassages(passages)) {
    const key = `${place.number} ${place.start}`;
    if (!stops.has(key)) stops.set(key, place);
  }
  return [...stops.values()];
}

/** The place where the reader stands among some, counted from 0; -1 when at none of them. */
export const indexOfPassage = (places: readonly Passage[], reading: OpenDocument | null): number =>
  reading === null
    ? -1
    : places.findIndex(({ document, start }) => document === reading.document && start === reading.at);

/**
 * The place after or before the one where the reader stands, in document order and round about; from outside, the nearest in
 * that direction. `numberOf` gives the number of a document. Null when there is no place.
 */
export function stepPassage(
  places: readonly Passage[],
  reading: OpenDocument | null,
  by: 1 | -1,
  numberOf: (document: DocumentId) => number,
): Passage | null {
  const at = indexOfPassage(places, reading);
  const wrap = (index: number) => places[(index + places.length) % places.length] ?? null;
  if (at >= 0) return wrap(at + by);
  if (reading === null) return (by === 1 ? places[0] : places.at(-1)) ?? null;
  const [number, start] = [numberOf(reading.document), reading.at ?? -1];
  const isAfter = (place: Passage) =>
    place.number > number || (place.number === number && place.start > start);
  const next = places.findIndex(isAfter);
  return places.length === 0 ? null : wrap((next < 0 ? places.length : next) + (by === 1 ? 0 : -1));
}
