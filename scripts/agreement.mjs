import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./root.mjs";

/**
 * How far two independent annotations of the same texts agree, computed from `tests/dataset/annotations`. Definitions stand
 * in docs/dataset.md. `node scripts/agreement.mjs` prints the table.
 *
 * @typedef {{ id: string, type: string, names: string[] }} Entity
 * @typedef {{ article: string, subject: string, relation: string, object: string, modality: string, when: string,
 *   figures: string[], named: string[] }} Claim
 * @typedef {{ entities: Entity[], claims: Claim[] }} Annotation
 */

const FOLDER = join(ROOT, "tests", "dataset", "annotations");

/**
 * An annotation is stored one record a line, fields apart by ` | `: id and names of an entity; article, ends, relation,
 * modality, date, figures, entities in qualifiers and passages (offsets and hash) of a claim.
 * @param {string} file
 * @returns {Annotation}
 */
function read(file) {
  /** @type {{ entities: string[], claims: string[] }} */
  const { entities, claims } = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
  const toFields = (/** @type {string} */ line) => line.split(" | ");
  const toItems = (/** @type {string} */ text) => text.split(" ").filter((item) => item !== "");
  return {
    entities: entities.map((line) => {
      const [id = "", ...names] = toFields(line);
      return { id, type: id.slice(0, id.indexOf(":")), names };
    }),
    claims: claims.map((line) => {
      const [
        article = "",
        subject = "",
        relation = "",
        object = "",
        modality = "",
        when = "",
        figures = "",
        named = "",
      ] = toFields(line);
      return {
        article,
        subject,
        relation,
        object,
        modality,
        when,
        figures: toItems(figures),
        named: toItems(named),
      };
    }),
  };
}

/** @returns {ReadonlySet<string>} */
function readSymmetric() {
  /** @type {{ relationTypes: { id: string, directed: boolean }[] }} */
  const { relationTypes } = JSON.parse(readFileSync(join(ROOT, "graph-data", "ontology.json"), "utf8"));
  return new Set(relationTypes.filter(({ directed }) => !directed).map(({ id }) => id));
}

/** @param {string} text */
const fold = (text) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’]/gu, "")
    .replaceAll("ə", "a")
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Pairs entities of one type that share a folded name, those that share most names first, each at most once.
 * @param {readonly Entity[]} left
 * @param {readonly Entity[]} right
 * @returns {ReadonlyMap<string, string>} ids of `right` to ids of `left`
 */
function pairEntities(left, right) {
  const names = new Map([...left, ...right].map((entity) => [entity, new Set(entity.names.map(fold))]));
  const candidates = left.flatMap((a) =>
    right
      .filter((b) => b.type === a.type)
      .map((b) => ({
        a,
        b,
        shared: [...(names.get(a) ?? [])].filter((name) => names.get(b)?.has(name)).length,
      }))
      .filter(({ shared }) => shared > 0),
  );
  candidates.sort((x, y) => y.shared - x.shared || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
  /** @type {Map<string, string>} */
  const pairs = new Map();
  const taken = new Set();
  for (const { a, b } of candidates) {
    if (pairs.has(b.id) || taken.has(a.id)) continue;
    pairs.set(b.id, a.id);
    taken.add(a.id);
  }
  return pairs;
}

/**
 * @param {ReadonlySet<string>} a
 * @param {ReadonlySet<string>} b
 */
function compareSets(a, b) {
  const both = [...a].filter((item) => b.has(item)).length;
  const union = a.size + b.size - both;
  return { a: a.size, b: b.size, both, f1: (2 * both) / (a.size + b.size), jaccard: both / union };
}

/**
 * Cohen's kappa of pairs of labels.
 * @param {readonly (readonly [string, string])[]} pairs
 */
function toKappa(pairs) {
  const share = (/** @type {(pair: readonly [string, string]) => boolean} */ test) =>
    pairs.filter(test).length / pairs.length;
  const labels = new Set(pairs.flat());
  const observed = share(([x, y]) => x === y);
  const expected = [...labels].reduce(
    (sum, label) => sum + share(([x]) => x === label) * share(([, y]) => y === label),
    0,
  );
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/**
 * What one annotation says, in the ids of the first one.
 * @param {readonly Claim[]} claims
 * @param {ReadonlyMap<string, string>} names
 * @param {ReadonlySet<string>} symmetric
 */
function summarise(claims, names, symmetric) {
  const rename = (/** @type {string} */ id) => names.get(id) ?? `other ${id}`;
  const ends = claims.map(({ subject, relation, object }) => {
    const pair = [rename(subject), rename(object)];
    return symmetric.has(relation) ? pair.sort() : pair;
  });
  const edges = claims.map(({ relation }, i) => [ends[i]?.[0], relation, ends[i]?.[1]].join(" "));
  return {
    entities: new Set(
      claims.flatMap(({ subject, object, named }) => [subject, object, ...named].map(rename)),
    ),
    pairs: new Set(ends.map((pair) => [...pair].sort().join(" "))),
    edges: new Set(edges),
    figures: new Set(claims.flatMap(({ figures, when }) => figures.map((figure) => `${figure} ${when}`))),
    labelled: claims.map((claim, i) => ({
      pair: [...(ends[i] ?? [])].sort().join(" "),
      edge: edges[i] ?? "",
      relation: claim.relation,
      modality: claim.modality,
    })),
  };
}

/**
 * Labels that both give to the same key, where each gives exactly one.
 * @param {readonly { key: string, label: string }[]} a
 * @param {readonly { key: string, label: string }[]} b
 * @returns {readonly (readonly [string, string])[]}
 */
function pairLabels(a, b) {
  const group = (/** @type {readonly { key: string, label: string }[]} */ items) => {
    /** @type {Map<string, Set<string>>} */
    const groups = new Map();
    for (const { key, label } of items) groups.set(key, (groups.get(key) ?? new Set()).add(label));
    return groups;
  };
  const right = group(b);
  return [...group(a)].flatMap(([key, labels]) => {
    const others = right.get(key);
    const [label] = labels;
    const [other] = others ?? [];
    return labels.size === 1 && others?.size === 1 && label !== undefined && other !== undefined
      ? [/** @type {const} */ ([label, other])]
      : [];
  });
}

/**
 * The agreement of the two stored annotations, one row per article and one for all.
 */
export function computeAgreement() {
  const [left, right] = [read("a.json"), read("b.json")];
  const symmetric = readSymmetric();
  const names = pairEntities(left.entities, right.entities);
  const same = new Map(left.entities.map(({ id }) => [id, id]));
  const articles = [...new Set(left.claims.map(({ article }) => article))].sort();
  return [...articles, null].map((article) => {
    const of = (/** @type {Annotation} */ { claims }) =>
      article === null ? claims : claims.filter((claim) => claim.article === article);
    const a = summarise(of(left), same, symmetric);
    const b = summarise(of(right), names, symmetric);
    const label = (/** @type {"pair" | "edge"} */ key, /** @type {"relation" | "modality"} */ value) =>
      pairLabels(
        a.labelled.map((each) => ({ key: each[key], label: each[value] })),
        b.labelled.map((each) => ({ key: each[key], label: each[value] })),
      );
    return {
      text: article === null ? "all" : `article ${article}`,
      entities: compareSets(a.entities, b.entities),
      pairs: compareSets(a.pairs, b.pairs),
      edges: compareSets(a.edges, b.edges),
      figures: compareSets(a.figures, b.figures),
      relationKappa: toKappa(label("pair", "relation")),
      modalityKappa: toKappa(label("edge", "modality")),
    };
  });
}

/**
 * The agreement as the Markdown table that stands in docs/dataset.md.
 * @returns {string}
 */
export function describeAgreement() {
  const number = (/** @type {number} */ value) => value.toFixed(2);
  const cell = (/** @type {{ a: number, b: number, both: number, f1: number, jaccard: number }} */ set) =>
    `${set.a} / ${set.b} / ${set.both} | ${number(set.f1)} | ${number(set.jaccard)}`;
  const rows = computeAgreement();
  const lines = [
    "| text | what | first / second / both | F1 | Jaccard |",
    "|---|---|---|---|---|",
    ...rows.flatMap(({ text, entities, pairs, edges, figures }) => [
      `| ${text} | entities | ${cell(entities)} |`,
      `| ${text} | pairs of entities | ${cell(pairs)} |`,
      `| ${text} | typed edges | ${cell(edges)} |`,
      `| ${text} | figures | ${cell(figures)} |`,
    ]),
    "",
    "| text | Cohen's kappa, relation type | Cohen's kappa, modality |",
    "|---|---|---|",
    ...rows.map(
      ({ text, relationKappa, modalityKappa }) =>
        `| ${text} | ${number(relationKappa)} | ${number(modalityKappa)} |`,
    ),
  ];
  return lines.join("\n");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${describeAgreement()}\n`);
