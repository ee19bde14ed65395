/** What a graph has that a file format may or may not hold. */
export const PROPERTIES = [
  "types",
  "names",
  "direction",
  "parallels",
  "dates",
  "claims",
  "documents",
  "attributes",
  "positions",
  "look",
] as const;
export type Property = (typeof PROPERTIES)[number];

/** `yes`: restored exactly by reading back; `partly`: readable in the file, not restored; `no`: not in the file. */
export type Keep = "yes" | "partly" | "no";

/** For a format that restores everything. */
export const KEEPS_ALL: Readonly<Record<Property, Keep>> = {
  types: "yes",
  names: "yes",
  direction: "yes",
  parallels: "yes",
  dates: "yes",
  claims: "yes",
  documents: "yes",
  attributes: "yes",
  positions: "yes",
  look: "yes",
};

export const PROPERTY_LABELS: Readonly<Record<Property, string>> = {
  types: "entity and relation types",
  names: "names, aliases and summaries",
  direction: "direction of each relation",
  parallels: "parallel relations and self-loops",
  dates: "dates and periods",
  claims: "claims with evidence and status",
  documents: "source documents",
  attributes: "attributes of foreign files",
  positions: "positions",
  look: "colours and sizes",
};
