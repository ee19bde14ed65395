import type { Dataset, Entity } from "../model/dataset.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { fold } from "./fold.ts";
import { listSearchNames } from "./list-search-names.ts";

const list = (entities: readonly Entity[]) => entities.map(({ id, name }) => `${id} (${name})`).join(", ");

/**
 * The one entity that a reference names. Whole strings after folding: ids before names before other names, no prefixes,
 * no typo tolerance. Nothing or several is refused with `path` as the field; candidates are listed. Linear.
 */
export function resolveEntity(dataset: Dataset, reference: string, path: string): Result<Entity> {
  const exact = dataset.entities.find(({ id }) => id === reference);
  if (exact !== undefined) return ok(exact);
  const wanted = fold(reference);
  const found: Entity[][] = [[], [], []];
  if (wanted !== "")
    for (const entity of dataset.entities) {
      const best = listSearchNames(entity)
        .filter(({ text }) => fold(text) === wanted)
        .reduce<number>((rank, name) => Math.min(rank, name.rank), 3);
      found[best]?.push(entity);
    }
  const candidates = found.find((each) => each.length > 0) ?? [];
  const [only] = candidates;
  if (only === undefined)
    return refuse(
      "unknown-entity",
      path,
      `There is no entity "${reference}".`,
      "Search for it by a part of its name, then use its id or full name.",
    );
  if (candidates.length > 1)
    return refuse(
      "ambiguous-entity",
      path,
      `"${reference}" names ${candidates.length} entities: ${list(candidates)}.`,
      "Use the id of the one you mean.",
    );
  return ok(only);
}
