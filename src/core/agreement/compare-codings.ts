import { fold } from "../search/fold.ts";
import type { Annotation, CodedClaim, CodedEntity } from "./annotation.ts";

/** How many things two codings have, and have in common; null where neither has any. */
export interface SetAgreement {
  readonly a: number;
  readonly b: number;
  readonly both: number;
  /** Harmonic mean of precision and recall: twice what both have over the sum of what each has. */
  readonly f1: number | null;
  /** What both have over what either has. */
  readonly jaccard: number | null;
}

/** How far two codings of one text agree; `docs/dataset.md` defines each figure. */
export interface Agreement {
  readonly text: string;
  readonly entities: SetAgreement;
  readonly pairs: SetAgreement;
  readonly edges: SetAgreement;
  readonly figures: SetAgreement;
  /** Cohen's kappa (1960) of labels that both gave to one thing; null where there is none. */
  readonly relationKappa: number | null;
  readonly modalityKappa: number | null;
}

/** Ids of `right` to ids of `left`: entities of one type that share a folded name, those that share most first, each once. */
function pairEntities(
  left: readonly CodedEntity[],
  right: readonly CodedEntity[],
): ReadonlyMap<string, string> {
  const toNames = ({ names }: CodedEntity) => new Set(names.map(fold));
  const byName = new Map<string, CodedEntity[]>();
  const keyOf = (type: string, name: string) => `${type}\n${name}`;
  for (const entity of left)
    for (const name of toNames(entity)) {
      const key = keyOf(entity.type, name);
      byName.set(key, [...(byName.get(key) ?? []), entity]);
    }
  const candidates = right.flatMap((b) => {
    const shared = new Map<CodedEntity, number>();
    for (const name of toNames(b))
      for (const a of byName.get(keyOf(b.type, name)) ?? []) shared.set(a, (shared.get(a) ?? 0) + 1);
    return [...shared].map(([a, count]) => ({ a: a.id, b: b.id, count }));
  });
  candidates.sort((x, y) => y.count - x.count || (x.a + x.b < y.a + y.b ? -1 : 1));
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { a, b } of candidates) {
    if (pairs.has(b) || taken.has(a)) continue;
    pairs.set(b, a);
    taken.add(a);
  }
  return pairs;
}

function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): SetAgreement {
  const both = [...a].filter((item) => b.has(item)).length;
  const all = a.size + b.size;
  return {
    a: a.size,
    b: b.size,
    both,
    f1: all === 0 ? null : (2 * both) / all,
    jaccard: all === 0 ? null : both / (all - both),
  };
}

type Labels = readonly [string, string];

function toKappa(pairs: readonly Labels[]): number | null {
  if (pairs.length === 0) return null;
  const share = (test: (pair: Labels) => boolean) => pairs.filter(test).length / pairs.length;
  const observed = share(([x, y]) => x === y);
  const expected = [...new Set(pairs.flat())].reduce(
    (sum, label) => sum + share(([x]) => x === label) * share(([, y]) => y === label),
    0,
  );
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/** What one coding says, in the ids of the first one. */
function summarise(
  claims: readonly CodedClaim[],
  toFirst: (id: string) => string,
  undirected: ReadonlySet<string>,
) {
  const labelled = claims.map(({ subject, relation, object, modality }) => {
    const ends = [toFirst(subject), toFirst(object)];
    const pair = ends.toSorted().join(" ");
    const [from, to] = undirected.has(relation) ? ends.toSorted() : ends;
    return { pair, edge: [from, relation, to].join(" "), relation, modality };
  });
  return {
    labelled,
    entities: new Set(
      claims.flatMap(({ subject, object, named }) => [subject, object, ...named].map(toFirst)),
    ),
    pairs: new Set(labelled.map(({ pair }) => pair)),
    edges: new Set(labelled.map(({ edge }) => edge)),
    figures: new Set(claims.flatMap(({ figures, when }) => figures.map((figure) => `${figure} ${when}`))),
  };
}

type Summary = ReturnType<typeof summarise>;

/** Labels that both give to the same key, where each gives exactly one. */
function pairLabels(
  a: Summary,
  b: Summary,
  key: "pair" | "edge",
  label: "relation" | "modality",
): readonly Labels[] {
  const group = ({ labelled }: Summary) => {
    const groups = new Map<string, Set<string>>();
    for (const each of labelled) groups.set(each[key], (groups.get(each[key]) ?? new Set()).add(each[label]));
    return groups;
  };
  const right = group(b);
  return [...group(a)].flatMap(([of, labels]) => {
    const others = right.get(of);
    const [[mine], [theirs]] = [[...labels], [...(others ?? [])]];
    return labels.size === 1 && others?.size === 1 && mine !== undefined && theirs !== undefined
      ? [[mine, theirs] as const]
      : [];
  });
}

/**
 * How far two codings of the same texts agree: one row for each text, in alphabetical order, and one for all of them. `undirected`: ids of
 * relation types that are compared without order of their ends.
 */
export function compareCodings(
  left: Annotation,
  right: Annotation,
  undirected: ReadonlySet<string>,
): readonly Agreement[] {
  const names = pairEntities(left.entities, right.entities);
  const own = (id: string) => id;
  const toLeft = (id: string) => names.get(id) ?? `other ${id}`;
  const texts = [...new Set([...left.claims, ...right.claims].map(({ text }) => text))].sort();
  return [...texts, null].map((text) => {
    const of = ({ claims }: Annotation) =>
      text === null ? claims : claims.filter((claim) => claim.text === text);
    const a = summarise(of(left), own, undirected);
    const b = summarise(of(right), toLeft, undirected);
    return {
      text: text ?? "all",
      entities: compareSets(a.entities, b.entities),
      pairs: compareSets(a.pairs, b.pairs),
      edges: compareSets(a.edges, b.edges),
      figures: compareSets(a.figures, b.figures),
      relationKappa: toKappa(pairLabels(a, b, "pair", "relation")),
      modalityKappa: toKappa(pairLabels(a, b, "edge", "modality")),
    };
  });
}

const toNumber = (value: number | null) => (value === null ? "–" : value.toFixed(2));
const toCell = ({ a, b, both, f1, jaccard }: SetAgreement) =>
  `${a} / ${b} / ${both} | ${toNumber(f1)} | ${toNumber(jaccard)}`;

/** Rows of agreement as two tables in Markdown; lines without their ends. */
export function describeAgreement(rows: readonly Agreement[]): readonly string[] {
  return [
    "| text | what | first / second / both | F1 | Jaccard |",
    "|---|---|---|---|---|",
    ...rows.flatMap(({ text, entities, pairs, edges, figures }) => [
      `| ${text} | entities | ${toCell(entities)} |`,
      `| ${text} | pairs of entities | ${toCell(pairs)} |`,
      `| ${text} | typed edges | ${toCell(edges)} |`,
      `| ${text} | figures | ${toCell(figures)} |`,
    ]),
    "",
    "| text | Cohen's kappa, relation type | Cohen's kappa, modality |",
    "|---|---|---|",
    ...rows.map(
      ({ text, relationKappa, modalityKappa }) =>
        `| ${text} | ${toNumber(relationKappa)} | ${toNumber(modalityKappa)} |`,
    ),
  ];
}
