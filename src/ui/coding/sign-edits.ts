import type { Edits } from "../../app/edits/edits.ts";
import type { Edit } from "../../core/edit/forms.ts";

type Unsigned<E> = E extends Edit ? Omit<E, "id" | "by" | "at"> : never;

/** An edit that has yet to be given an id, a coder and a moment. */
export type EditPlan = Unsigned<Edit>;

/** Twelve digits that no other window has. */
export const toFreshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/** Edits of plans, a millisecond apart and later than those before: their order is that of time. */
export function signEdits(plans: readonly EditPlan[], coder: string, before: Edits): Edits {
  const last = Date.parse(before.at(-1)?.at ?? "");
  const from = Math.max(Date.now(), Number.isNaN(last) ? 0 : last + 1);
  return plans.map((plan, place) => ({
    ...plan,
    id: `edit:${toFreshId()}`,
    at: new Date(from + place).toISOString(),
    ...(coder === "" ? {} : { by: coder }),
  }));
}
