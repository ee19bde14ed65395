import { RDF } from "./namespaces.ts";
import { isBlank, type RdfStatement, type RdfTerm } from "./statement.ts";

/** Statements by their subjects, lists taken apart. */
export interface GroupedStatements {
  /** In order of first occurrence. */
  readonly bySubject: ReadonlyMap<string, readonly RdfStatement[]>;
  /** How often each resource is an object. */
  readonly mentions: ReadonlyMap<string, number>;
  /** Lists that were read as their items. */
  readonly lists: number;
}

const resourceOf = (term: RdfTerm | undefined): string | null => (term?.kind === "resource" ? term.id : null);

function groupBySubject(statements: readonly RdfStatement[]): Map<string, RdfStatement[]> {
  const groups = new Map<string, RdfStatement[]>();
  for (const statement of statements) {
    const known = groups.get(statement.subject);
    if (known === undefined) groups.set(statement.subject, [statement]);
    else known.push(statement);
  }
  return groups;
}

function countMentions(statements: readonly RdfStatement[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string | null) => {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { object } of statements) {
    count(resourceOf(object));
    if (object.kind === "statement") {
      count(object.subject);
      count(resourceOf(object.object));
    }
  }
  return counts;
}

/** The items of a well-formed list that is used once, and the blank nodes that hold it together. */
function followList(
  head: string,
  groups: ReadonlyMap<string, readonly RdfStatement[]>,
  mentions: ReadonlyMap<string, number>,
): { readonly items: readonly RdfTerm[]; readonly cells: readonly string[] } | null {
  const items: RdfTerm[] = [];
  const cells: string[] = [];
  for (let cell = head; cell !== RDF.nil; ) {
    const own = groups.get(cell) ?? [];
    const first = own.find(({ predicate }) => predicate === RDF.first);
    const rest = resourceOf(own.find(({ predicate }) => predicate === RDF.rest)?.object);
    // A list in a circle is used more than once somewhere.
    const isCell = isBlank(cell) && own.length === 2 && mentions.get(cell) === 1;
    if (!isCell || first === undefined || rest === null || cells.length > groups.size) return null;
    items.push(first.object);
    cells.push(cell);
    cell = rest;
  }
  return { items, cells };
}

/** Groups statements, and puts the items of lists where the lists stand. Linear. */
export function groupStatements(statements: readonly RdfStatement[]): GroupedStatements {
  const groups = groupBySubject(statements);
  const mentions = countMentions(statements);
  const isCell = new Set<string>();
  let lists = 0;
  const flat = statements.flatMap((statement): readonly RdfStatement[] => {
    const head = statement.predicate === RDF.rest ? null : resourceOf(statement.object);
    if (head === null || (head !== RDF.nil && !isBlank(head))) return [statement];
    const list = followList(head, groups, mentions);
    if (list === null) return [statement];
    lists++;
    for (const cell of list.cells) isCell.add(cell);
    return list.items.map((object) => ({ ...statement, object }));
  });
  const kept = flat.filter(({ subject }) => !isCell.has(subject));
  return { bySubject: groupBySubject(kept), mentions: countMentions(kept), lists };
}
