import type { Graph } from "../../src/core/graph/graph.ts";
import type { Claim, Relation } from "../../src/core/model/dataset.ts";
import { parseEdtf } from "../../src/core/model/dates.ts";
import type { PlainQuery } from "./plain-query.ts";

/** A path by the letter of the definitions: what the search must find, no more and no less. */
export interface PlainPath {
  readonly entities: readonly string[];
  readonly cost: number;
}

const QUANTUM = 2 ** -20;
const round = (value: number) => Math.round(value / QUANTUM) * QUANTUM;
const FIRMNESS = new Map([
  ["asserted", 0.9],
  ["reported", 0.75],
]);

interface Facts {
  readonly relation: Relation;
  readonly claims: readonly Claim[];
  readonly strength: string;
  readonly family: string;
}

/** Constraints and costs by the letter of the definitions: the admissible relations from an entity to each neighbour, and what they cost. */
export function readPlainly(graph: Graph, query: PlainQuery) {
  const { dataset } = graph;
  const typeOf = new Map(dataset.entities.map(({ id, type }) => [id as string, type as string]));
  const all: Facts[] = dataset.relations.map((relation) => {
    const type = dataset.ontology.relationTypes.find(({ id }) => id === relation.type);
    return {
      relation,
      claims: dataset.claims.filter(({ id }) => relation.claims.includes(id)),
      strength: type?.strength ?? "",
      family: type?.family ?? "",
    };
  });
  const neighbours = new Map<string, Set<string>>();
  for (const { relation } of all) {
    if (relation.source === relation.target) continue;
    for (const [a, b] of [
      [relation.source, relation.target],
      [relation.target, relation.source],
    ] as const)
      neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  }

  const parsed = query.period === null ? null : parseEdtf(query.period);
  const within = parsed?.ok ? parsed.value : { from: -Infinity, to: Infinity };
  const relationTokens = query.allow.filter((token) => !token.startsWith("entity:"));
  const allowedTypes = query.allow
    .filter((token) => token.startsWith("entity:"))
    .map((token) => token.slice(7));
  const isAdmissible = ({ relation, claims, family }: Facts) => {
    const documents = new Set(claims.flatMap((claim) => claim.evidence.map(({ document }) => document)));
    const modalities = claims.map(({ modality }) => modality);
    return (
      (relationTokens.length === 0 ||
        relationTokens.includes(relation.type) ||
        relationTokens.includes(family)) &&
      !query.deny.includes(relation.type) &&
      !query.deny.includes(family) &&
      documents.size >= query.minDocuments &&
      !(query.noContested && relation.certainty === "contested") &&
      !(query.noWeak && !modalities.some((m) => m === "asserted" || m === "reported")) &&
      !(query.assertedOnly && !modalities.includes("asserted")) &&
      !(query.dropUndated && relation.period.length === 0) &&
      (relation.period.length === 0 ||
        relation.period.some(({ from, to }) => from <= within.to && within.from <= to))
    );
  };
  const admissible = all.filter(isAdmissible);
  const stepsFrom = (u: string) => {
    const found = new Map<string, Facts[]>();
    for (const facts of admissible) {
      const { source, target, directed } = facts.relation;
      if (source === target) continue;
      if (source === u) found.set(target, [...(found.get(target) ?? []), facts]);
      if (target === u && (query.direction === "any" || !directed))
        found.set(source, [...(found.get(source) ?? []), facts]);
    }
    return found;
  };
  const isOpen = (id: string) =>
    !(query.avoid as readonly string[]).includes(id) &&
    (allowedTypes.length === 0 || allowedTypes.includes(typeOf.get(id) ?? "")) &&
    !query.deny.includes(`entity:${typeOf.get(id) ?? ""}`);

  const costOf = ({ relation, claims, strength }: Facts): number => {
    if (query.ranking === "steps") return 1;
    const documents = Math.max(1, relation.documents.length);
    if (query.ranking === "evidence") {
      const best = claims.some(({ modality }) => modality === "asserted") ? "asserted" : "";
      const next = claims.some(({ modality }) => modality === "reported") ? "reported" : "";
      const firmness = relation.certainty === "contested" ? 0.3 : (FIRMNESS.get(best || next) ?? 0.5);
      return Math.max(QUANTUM, round(-Math.log2(1 - (1 - firmness) ** documents)));
    }
    const isOutright = claims.some(({ modality }) => modality === "asserted" || modality === "reported");
    return (
      1 +
      (strength === "structural" ? 0.25 : 0) +
      (relation.documents.length === 1 ? 0.5 : 0) +
      (relation.certainty === "contested" || !isOutright ? 0.5 : 0)
    );
  };

  const passing = (id: string): number =>
    query.ranking === "specific" ? round(0.5 * Math.log2(neighbours.get(id)?.size ?? 1)) : 0;
  return { all, within, stepsFrom, isOpen, costOf, passing };
}

/** All admissible answers by brute force: every simple sequence of entities, every choice of relations, every day that matters. */
export function enumerateExhaustively(graph: Graph, query: PlainQuery): readonly PlainPath[] {
  const { all, within, stepsFrom, isOpen, costOf, passing } = readPlainly(graph, query);
  const days = [
    ...new Set(
      [
        within.from,
        within.to,
        ...all.flatMap(({ relation }) => relation.period.flatMap(({ from, to }) => [from, to])),
      ]
        .map((day) => (day === -Infinity ? -1e9 : day === Infinity ? 1e9 : day))
        .filter((day) => within.from <= day && day <= within.to),
    ),
  ].sort((a, b) => a - b);
  const holds = ({ relation }: Facts, day: number) =>
    relation.period.length === 0 || relation.period.some(({ from, to }) => from <= day && day <= to);

  /** All ways to choose one day per step; on given days the cheapest relation that holds is the best choice. */
  const totals = (bundles: readonly (readonly Facts[])[]): readonly (readonly number[])[] => {
    const costs: (readonly number[])[] = [];
    const least = (bundle: readonly Facts[]) => Math.min(...bundle.map(costOf));
    const choose = (i: number, day: number | null, spent: readonly number[]) => {
      const bundle = bundles[i];
      if (bundle === undefined) costs.push(spent);
      else if (query.periodMode === "overlaps") choose(i + 1, null, [...spent, least(bundle)]);
      else
        for (const next of days) {
          if (day !== null && (query.periodMode === "common" ? next !== day : next < day)) continue;
          const inForce = bundle.filter((facts) => holds(facts, next));
          if (inForce.length > 0) choose(i + 1, next, [...spent, least(inForce)]);
        }
    };
    choose(0, null, []);
    return costs;
  };

  const found: PlainPath[] = [];
  const starts = query.ends[0] ?? [];
  const goals = query.ends[1] ?? [];
  const walk = (path: readonly string[], bundles: readonly (readonly Facts[])[]) => {
    for (const [next, bundle] of stepsFrom(path.at(-1) ?? "")) {
      if (path.includes(next)) continue;
      const entities = [...path, next];
      const steps = [...bundles, bundle];
      if ((goals as readonly string[]).includes(next)) {
        if (query.via.some((id) => !entities.includes(id))) continue;
        if (query.maxSteps !== null && steps.length > query.maxSteps) continue;
        const inner = entities.slice(1, -1).map(passing);
        const generic = inner.reduce((a, b) => a + b, 0);
        let least = Infinity;
        for (const costs of totals(steps)) {
          const sum = costs.reduce((a, b) => a + b, 0);
          const tie = query.ranking === "evidence" ? Math.max(...costs) * 2 ** -24 : 0;
          least = Math.min(least, sum + generic + tie);
        }
        if (least < Infinity) found.push({ entities, cost: least });
        continue;
      }
      if ((starts as readonly string[]).includes(next) || !isOpen(next)) continue;
      walk(entities, steps);
    }
  };
  for (const start of starts) walk([start], []);
  const points = (path: PlainPath) => path.entities.join("\n");
  return found.sort((a, b) => a.cost - b.cost || (points(a) < points(b) ? -1 : 1));
}
