/** One thing that is often wrong in foreign files, and what can be done about it. The first choice loses nothing. */
export interface Repair {
  readonly id: keyof Repairs;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What becomes of doubled ids and of edges that name nodes which the file does not have. */
export interface Repairs {
  readonly nodes: "rename" | "merge" | "first" | "last";
  readonly edges: "rename" | "first" | "last";
  readonly dangling: "add" | "drop";
}

/** Loses nothing. */
export const KEEP_EVERYTHING: Repairs = { nodes: "rename", edges: "rename", dangling: "add" };

/** The repairs with their choices, as the import report offers them. */
export const REPAIRS: readonly Repair[] = [
  {
    id: "nodes",
    label: "Several nodes with the same id",
    choices: [
      { value: "rename", label: "Keep all, under new ids" },
      { value: "merge", label: "Make one of them, with the attributes of all" },
      { value: "first", label: "Keep the first" },
      { value: "last", label: "Keep the last" },
    ],
  },
  {
    id: "edges",
    label: "Several edges with the same id",
    choices: [
      { value: "rename", label: "Keep all, under new ids" },
      { value: "first", label: "Keep the first" },
      { value: "last", label: "Keep the last" },
    ],
  },
  {
    id: "dangling",
    label: "Edges to nodes that the file does not have",
    choices: [
      { value: "add", label: "Add a placeholder for the node" },
      { value: "drop", label: "Leave the edge out" },
    ],
  },
];

/** The repairs with one of them chosen anew; a value that is none of the choices changes nothing. */
export function withRepair(repairs: Repairs, id: string, value: string): Repairs {
  const isKnown = REPAIRS.some(
    (repair) => repair.id === id && repair.choices.some((choice) => choice.value === value),
  );
  return isKnown ? { ...repairs, [id]: value } : repairs;
}
