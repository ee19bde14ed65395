import type { Property } from "./properties.ts";

/** For formats that are read and not written. */
export const READ_ONLY: Readonly<Record<Property, "no">> = {
  types: "no",
  names: "no",
  direction: "no",
  parallels: "no",
  dates: "no",
  claims: "no",
  documents: "no",
  attributes: "no",
  positions: "no",
  look: "no",
};
