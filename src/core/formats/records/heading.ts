const NEO4J = /:(ID|START_ID|END_ID|LABEL|TYPE)(\([^)]*\))?$/i;

/** The words of a heading in lower case: `relationType`, `Relation Type` and `RELATION_TYPE` have the same two. */
export const splitHeading = (title: string): readonly string[] =>
  title
    .replace(/\([^)]*\)\s*$/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .replace(/(\p{N})(\p{L})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** What two spellings of one heading have in common; headings of Neo4j's importer (`personId:ID(Person)`) come down to `:id`. */
export function toHeading(title: string): string {
  const role = NEO4J.exec(title.trim())?.[1];
  return role === undefined ? splitHeading(title).join(" ") : `:${role.toLowerCase()}`;
}

/** The first title that stands for one of these headings, the headings in order of preference. */
export function findTitle(titles: Iterable<string>, headings: readonly string[]): string | null {
  const known = new Map<string, string>();
  for (const title of titles) {
    const heading = toHeading(title);
    if (!known.has(heading)) known.set(heading, title);
  }
  for (const heading of headings) {
    const title = known.get(heading);
    if (title !== undefined) return title;
  }
  return null;
}
