import type { WriteInput } from "./format.ts";

export interface NodeFields {
  /** `x`, `y` and `z` are there together or not at all; all are finite. */
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  readonly size?: number;
  readonly colour?: string;
}

type Mutable = { -readonly [Field in keyof NodeFields]: NodeFields[Field] };

// The canvas draws in single precision; what a file said in double is written back as it said it.
const pick = (drawn: number | undefined, own: number | undefined) =>
  drawn === undefined || (own !== undefined && Math.fround(own) === drawn) ? own : drawn;

/**
 * Where and how an entity is drawn: at its place on the canvas, in the colour and size of its own file, else those of the
 * canvas. Values that no file can hold are left out.
 */
export function toNodeFields({ graph, positions, look }: WriteInput): (entity: number) => NodeFields {
  return (entity) => {
    const own = graph.dataset.entities[entity]?.look;
    const x = pick(positions?.x[entity], own?.x);
    const y = pick(positions?.y[entity], own?.y);
    const size = own?.size ?? look?.sizeOfEntity(entity);
    const colour = own?.color ?? look?.colourOfEntity(entity);
    const isPlaced = x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y);
    const isSized = size !== undefined && size > 0 && Number.isFinite(size);
    const looks: Mutable = {};
    if (isPlaced) {
      looks.x = x;
      looks.y = y;
      looks.z = own?.z ?? 0;
    }
    if (isSized) looks.size = size;
    if (colour !== undefined) looks.colour = colour;
    return looks;
  };
}
