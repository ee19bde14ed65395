/** A graph that comes with the page. Files stand in `public/examples`. */
export interface Example {
  readonly title: string;
  readonly about: string;
  readonly files: readonly string[];
}

export const EXAMPLES: readonly Example[] = [
  {
    title: "The race to the South Pole",
    about: "A small data set with claims, documents and quotes",
    files: ["south-pole.json"],
  },
  {
    title: "A bakery and its suppliers",
    about: "Two tables, to see how columns are read",
    files: ["bakery-nodes.csv", "bakery-edges.csv"],
  },
];
