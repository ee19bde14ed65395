import type { Picture } from "./picture.ts";
import type { Emphasis } from "./renderer.ts";

/** Whether what the reader does asks for the single relations of a pair: an end or a relation of it is in question. */
export function isFanned({ pairs, scene }: Picture, emphasis: Emphasis, pair: number): boolean {
  const first = pairs.relations[pairs.offsets[pair] ?? 0] ?? 0;
  const ends = [scene.source[first], scene.target[first]];
  if (emphasis.selectedEntities.some((u) => ends.includes(u))) return true;
  const wanted = [...(emphasis.path?.relations ?? []), emphasis.selectedRelation];
  return wanted.some((relation) => relation !== null && pairs.of[relation] === pair);
}
