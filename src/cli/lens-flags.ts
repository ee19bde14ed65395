import { FILTERS } from "../core/lens/filters.ts";
import type { Lens } from "../core/lens/lens.ts";
import { readLens } from "../core/lens/lens-text.ts";
import { ok, type Result, refuse } from "../core/model/result.ts";
import type { Arguments, Flag } from "./command.ts";

const LENS = "lens";

/** One flag for each filter, and one for a whole filter as it stands in a link. */
export const LENS_FLAGS: readonly Flag[] = [
  ...FILTERS.map(
    ({ id, argument, kind }): Flag => ({
      name: id,
      value: "X",
      help: argument,
      ...(kind === "named" ? { repeatable: true } : {}),
    }),
  ),
  { name: LENS, value: "TEXT", help: "filters as they stand in a link of the page (see above)" },
];

export const LENS_HELP = `--lens "types=!person&not.period=2020:dated-only&or.min-documents=2": all filters have to hold; not. before one turns it round; those
that begin with or. (then or3., or4. ...) are an alternative, and what any alternative leaves is kept.
--period: 2016/2020 keeps what is dated within the period, wholly or in part; up-to:DATE all that began or happened by then;
in-force:DATE what holds then, where types marked as lasting (agreements, offices, memberships) go on until an end is known.`;

/** The filters of a call; `--attribute country=France` names its attribute before the first equals sign. */
export function readLensFlags(given: Arguments): Result<Lens> {
  const clauses = new Map<string, string>();
  for (const { id, kind } of FILTERS)
    for (const text of given.all(id)) {
      const equals = text.indexOf("=");
      if (kind === "named" && equals < 1)
        return refuse("usage", `--${id}`, `"${text}" does not name an attribute.`, "Write NAME=VALUES.");
      if (kind === "named") clauses.set(`${id}:${text.slice(0, equals)}`, text.slice(equals + 1));
      else clauses.set(id, text);
    }
  const lens = readLens(given.text(LENS) ?? "");
  if (!lens.ok) return refuse("usage", `--${LENS}`, lens.error[0]?.message ?? "", lens.error[0]?.hint);
  for (const [key, argument] of Object.entries(lens.value)) {
    if (clauses.has(key)) return refuse("usage", `--${LENS}`, `"${key}" is given twice.`, "Give it once.");
    clauses.set(key, argument);
  }
  return ok(Object.fromEntries(clauses));
}

/** Where a clause was given: by its own flag, or inside `--lens`. */
export function spellClause(given: Arguments, key: string): string {
  const isOwn = FILTERS.some(({ id }) => given.has(id) && (key === id || key.startsWith(`${id}:`)));
  return isOwn ? `--${key}` : `--${LENS}: ${key}`;
}
