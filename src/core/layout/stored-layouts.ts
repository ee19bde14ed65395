import type { Dataset, LAYOUT_SCOPES, StoredLayout } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import type { Positions } from "./lay-out.ts";

type Laid = Pick<Dataset, "entities" | "layouts">;

type Scope = (typeof LAYOUT_SCOPES)[number];

/** A stored layout read against its data set: positions by index, and the courses of its lines by id. */
export interface FoundLayout extends Pick<Positions, "x" | "y"> {
  readonly courses: NonNullable<StoredLayout["courses"]>;
}

function toPositions({ entities }: Laid, { positions }: StoredLayout): Positions | null {
  const known = new Map(positions.map(([id, x, y]) => [id, { x, y }]));
  const x = new Float32Array(entities.length);
  const y = new Float32Array(entities.length);
  for (const [index, { id }] of entities.entries()) {
    const position = known.get(id);
    if (position === undefined) return null;
    x[index] = position.x;
    y[index] = position.y;
  }
  return { x, y };
}

/**
 * The layout that the data set brings for a canvas of that width over height: the one made for the nearest, by ratio. A stale
 * layout counts as long as it has every entity; null where none does.
 */
export function findStoredLayout(dataset: Laid, aspect: number, shows: Scope): FoundLayout | null {
  const distance = (layout: StoredLayout) => Math.abs(Math.log(layout.aspect / aspect));
  const inOrder = (dataset.layouts ?? [])
    .filter((layout) => layout.shows === shows)
    .toSorted((a, b) => distance(a) - distance(b));
  for (const layout of inOrder) {
    const positions = toPositions(dataset, layout);
    if (positions !== null) return { ...positions, courses: layout.courses ?? [] };
  }
  return null;
}

/** Hundredths of a pixel: what is drawn is the same, and the file stays short. */
const round = (value: number | undefined): number => Math.round((value ?? 0) * 100) / 100;

/** Positions of all entities in the form in which they are kept with the data. */
export function toStoredLayout(
  { entities }: { readonly entities: readonly { readonly id: EntityId }[] },
  { x, y }: Positions,
  made: Pick<StoredLayout, "aspect" | "fingerprint" | "shows" | "courses">,
): StoredLayout {
  return {
    id: `${made.shows}-${made.aspect}`,
    ...made,
    positions: entities.map(({ id }, u) => [id, round(x[u]), round(y[u])]),
  };
}
