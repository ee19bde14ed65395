import type { Claim, QualifierValue } from "../model/dataset.ts";

/** A claim whose qualifiers say by name what a part of a graph does not have; an id would be shown as it is. */
export function nameQualifiers(claim: Claim, names: ReadonlyMap<string, string>): Claim {
  const toName = (id: string) => names.get(id) ?? id;
  const toNamed = (value: QualifierValue): QualifierValue => {
    if (typeof value === "string") return toName(value);
    return isIdList(value) ? value.map(toName) : value;
  };
  const named = Object.entries(claim.qualifiers).map(([key, value]) => [key, toNamed(value)] as const);
  return { ...claim, qualifiers: Object.fromEntries(named) };
}

const isIdList = (value: QualifierValue): value is readonly string[] => Array.isArray(value);
