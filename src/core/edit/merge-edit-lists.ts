import type { Edit } from "./forms.ts";

/** What becomes of two people's edits that cannot both stand as they are. */
export const DECISIONS = ["a", "b", "both", "neither"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Edits of two people that touch one thing and differ. */
export interface EditConflict {
  /** What they touch, stable: `claim:a1-001`, `entity:state:x name`. */
  readonly about: string;
  readonly a: readonly Edit[];
  readonly b: readonly Edit[];
}

export interface MergedEdits {
  /** Of both, in the order of their time; of a conflict without a decision neither side. */
  readonly edits: readonly Edit[];
  /** Conflicts that no decision was made of. */
  readonly open: readonly EditConflict[];
  readonly conflicts: number;
}

const toEnds = ({
  subject,
  relation,
  object,
}: {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}) => `${subject} ${relation} ${object}`;

/** The things that an edit says something of. */
function listTargets(edit: Edit): readonly string[] {
  switch (edit.kind) {
    case "document.add":
      return [edit.document.id];
    case "entity.add":
      return [edit.entity.id];
    case "entity.set":
      return [edit.entity, ...Object.keys(edit.set).map((field) => `${edit.entity} ${field}`)];
    case "entity.remove":
      return [edit.entity];
    case "entity.join":
      return [`${edit.gone} joined`];
    case "entity.part":
      return [`${edit.join} joined`];
    case "claim.add":
      return [
        edit.claim.id,
        ...edit.claim.evidence.map(({ document }) => `${toEnds(edit.claim)} in ${document}`),
      ];
    case "claim.set":
    case "claim.remove":
    case "claim.confirm":
      return [edit.claim];
    case "claim.same":
      return [edit.gone];
    case "relation.set":
    case "relation.remove":
      return [edit.relation];
    case "type.add":
      return [edit.relationType.id];
  }
}

const overlap = (a: Edit, b: Edit): boolean =>
  a.kind !== "claim.add" ||
  b.kind !== "claim.add" ||
  a.claim.id === b.claim.id ||
  a.claim.evidence.some((one) =>
    b.claim.evidence.some(
      ({ document, start, end }) => one.document === document && one.start < end && one.end > start,
    ),
  );

/** What an edit does, whoever made it and when. */
function toContent(edit: Edit): string {
  const { id, at, by, ...content } = edit;
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}

/** Two edits of one entity conflict in a field, not for touching it: a target without a field is the whole thing. */
function clash(a: Edit, b: Edit): string | null {
  const shared = listTargets(a).filter((target) => listTargets(b).includes(target));
  const areFields = a.kind === "entity.set" && b.kind === "entity.set";
  return shared.find((target) => !areFields || target.includes(" ")) ?? null;
}

function findConflicts(mine: readonly Edit[], theirs: readonly Edit[]): readonly EditConflict[] {
  const byTarget = new Map<string, Edit[]>();
  for (const edit of theirs)
    for (const target of listTargets(edit)) {
      const same = byTarget.get(target);
      if (same === undefined) byTarget.set(target, [edit]);
      else same.push(edit);
    }
  const found = new Map<string, { a: Set<Edit>; b: Set<Edit> }>();
  for (const a of mine)
    for (const b of new Set(listTargets(a).flatMap((target) => byTarget.get(target) ?? []))) {
      const about = overlap(a, b) ? clash(a, b) : null;
      if (about === null) continue;
      const sides = found.get(about) ?? { a: new Set(), b: new Set() };
      found.set(about, sides);
      sides.a.add(a);
      sides.b.add(b);
    }
  return [...found].map(([about, { a, b }]) => ({ about, a: [...a], b: [...b] }));
}

/**
 * The edits of two people as one list: what both have once, what they do alike once, and the rest in the order of time. Where they
 * differ about one thing (a field of an entity, a claim, who is joined, the same ends from overlapping passages), the decision of that
 * name counts; without one neither side is taken, and the conflict is given back. Linear but for what they differ in.
 */
export function mergeEditLists(
  a: readonly Edit[],
  b: readonly Edit[],
  decisions: ReadonlyMap<string, Decision>,
): MergedEdits {
  const ids = new Set(a.map(({ id }) => id));
  const others = new Set(b.map(({ id }) => id));
  const mine = a.filter(({ id }) => !others.has(id));
  const contents = new Set(mine.map(toContent));
  const theirs = b.filter((edit) => !ids.has(edit.id) && !contents.has(toContent(edit)));
  const alike = new Set(b.filter((edit) => !ids.has(edit.id)).map(toContent));
  const conflicts = findConflicts(
    mine.filter((edit) => !alike.has(toContent(edit))),
    theirs,
  );
  const left = new Set<Edit>();
  for (const conflict of conflicts) {
    const decision = decisions.get(conflict.about) ?? "neither";
    if (decision === "b" || decision === "neither") for (const edit of conflict.a) left.add(edit);
    if (decision === "a" || decision === "neither") for (const edit of conflict.b) left.add(edit);
  }
  const order = [...a, ...theirs].filter((edit) => !left.has(edit));
  return {
    edits: order.toSorted((x, y) => (x.at < y.at ? -1 : Number(x.at > y.at))),
    open: conflicts.filter(({ about }) => !decisions.has(about)),
    conflicts: conflicts.length,
  };
}
