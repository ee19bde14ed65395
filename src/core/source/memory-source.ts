import { drain } from "../base/drain.ts";
import { lazy } from "../base/lazy.ts";
import { buildEvidenceContext } from "../evidence/context.ts";
import { listMentions } from "../evidence/list-mentions.ts";
import { compareRelations } from "../graph/compare-relations.ts";
import { entityAt, type Graph, relationAt } from "../graph/graph.ts";
import { medianDegree } from "../graph/median-degree.ts";
import { type Cancel, throwIfAborted } from "../model/cancel.ts";
import { isWhollyUnsourced } from "../model/certainty.ts";
import { documentsOf } from "../model/claim-documents.ts";
import type { Claim } from "../model/dataset.ts";
import { compareCodePoints, type EntityId, type EntityTypeId } from "../model/ids.ts";
import { ok, type Result } from "../model/result.ts";
import { indexNames, searchNames } from "../search/name-index.ts";
import { countKinds, listKindTotals, listOccurringSubtypes } from "./count-kinds.ts";
import type {
  ClaimPart,
  EntityRow,
  Expansion,
  GraphSource,
  RelationSummary,
  RowPart,
  Vocabulary,
} from "./graph-source.ts";
import { meetsConditions } from "./row-conditions.ts";

/** More documents than this are not told at once. */
const MOST_DOCUMENTS = 1000;

/** First words of names, in lower case, that the prose of the data writes so. */
function listCommonFirstWords({ dataset }: Graph, commonWords: ReadonlySet<string>): readonly string[] {
  const words = new Set<string>();
  for (const { name } of dataset.entities) {
    const [first = ""] = /^\p{L}+/u.exec(name) ?? [];
    const word = first.toLowerCase();
    if (commonWords.has(word)) words.add(word);
  }
  return [...words].sort(compareCodePoints);
}

/**
 * A graph in memory as a source: what the contract of sources is held against, and how a file is published. Each answer costs what
 * it holds; claims about an entity cost one pass over all claims.
 */
export function createMemorySource(graph: Graph): GraphSource {
  const { dataset } = graph;
  const context = lazy(() => buildEvidenceContext(graph));
  const modalities = lazy(() => compareRelations(graph).column("modalities"));
  const names = lazy(() => drain(indexNames(graph)));
  const claimOrder = lazy(() => new Map(dataset.claims.map(({ id }, order) => [id, order])));
  const documentById = lazy(() => new Map(dataset.documents.map((document) => [document.id, document])));

  const toEntityRow = (index: number): EntityRow => ({
    entity: entityAt(graph, index),
    degree: graph.degree[index] ?? 0,
  });
  const toEntityRows = (ids: Iterable<EntityId>): readonly EntityRow[] =>
    [...new Set(ids)].flatMap((id) => {
      const index = graph.entityIndex.get(id);
      return index === undefined ? [] : [toEntityRow(index)];
    });
  const toSummary = (index: number): RelationSummary => {
    const { id, source, target, type, directed, certainty, documents, claims, period } = relationAt(
      graph,
      index,
    );
    const whens = claims.flatMap((claim) => context().claims.get(claim)?.when?.edtf ?? []);
    return {
      ...{ id, source, target, type, directed, certainty, period },
      documents: documents.length,
      claims: claims.length,
      modalities: modalities()[index] ?? 0,
      dates: period.length === 0 ? [] : [...new Set(whens)],
    };
  };
  const toPart = (rows: readonly RelationSummary[], complete: boolean): RowPart<RelationSummary> => ({
    rows,
    far: toEntityRows(rows.flatMap(({ source, target }) => [source, target])),
    complete,
  });
  const incidentTo = (ids: readonly EntityId[]): ReadonlySet<number> => {
    const found = new Set<number>();
    for (const id of ids) {
      const index = graph.entityIndex.get(id);
      if (index === undefined) continue;
      for (let at = graph.offsets[index] ?? 0; at < (graph.offsets[index + 1] ?? 0); at++)
        found.add(graph.incident[at] ?? 0);
    }
    return found;
  };
  const toClaimPart = (relations: readonly number[], claims: readonly Claim[]): ClaimPart => {
    const records = relations.map((index) => relationAt(graph, index));
    const documents = new Set([
      ...records.flatMap((record) => record.documents),
      ...claims.flatMap(documentsOf),
      ...claims.flatMap(({ stances }) => stances.flatMap(({ evidence }) => evidence.map((e) => e.document))),
    ]);
    return {
      relations: records,
      claims,
      entities: toEntityRows([
        ...records.flatMap(({ source, target }) => [source, target]),
        ...claims.flatMap((claim) => listMentions(graph, claim)),
      ]),
      documents: [...documents].flatMap((id) => documentById().get(id) ?? []),
      complete: true,
    };
  };

  const answer = async <T>(cancel: Cancel | undefined, make: () => T): Promise<Result<T>> => {
    throwIfAborted(cancel);
    return ok(make());
  };

  return {
    open: (cancel) =>
      answer(cancel, (): Vocabulary => {
        const { title, ontology, documents, entities, relations, claims } = dataset;
        return {
          ...{ title, ontology },
          documents: documents.length > MOST_DOCUMENTS ? null : documents,
          totals: {
            entities: entities.length,
            relations: relations.length,
            claims: claims.length,
            medianDegree: medianDegree(graph),
            kinds: listKindTotals(graph),
          },
          isUnsourced: isWhollyUnsourced(graph.certainty),
          isDated: graph.isDated(),
          subtypes: listOccurringSubtypes(dataset),
          commonWords: listCommonFirstWords(graph, context().commonWords()),
          questions: dataset.questions ?? [],
          about: dataset.about ?? [],
          can: { degree: "neighbours", claims: true },
        };
      }),
    find: (text, types: readonly EntityTypeId[], limit, cancel) =>
      answer(cancel, () => {
        const { hits } = searchNames(graph, names(), text, dataset.entities.length);
        const wanted = hits.filter(({ type }) => types.length === 0 || types.some((each) => each === type));
        return {
          rows: toEntityRows(wanted.slice(0, limit).map(({ id }) => id)),
          complete: wanted.length <= limit,
        };
      }),
    entities: (ids, cancel) => answer(cancel, () => toEntityRows(ids)),
    counts: (id, cancel) => answer(cancel, () => countKinds(graph, id)),
    expand: ({ ids, conditions, limit, after }: Expansion, cancel) =>
      answer(cancel, () => {
        const rows = [...incidentTo(ids)]
          .map(toSummary)
          .filter((row) => meetsConditions(conditions, row))
          .filter((row) => after === undefined || compareCodePoints(row.id, after) > 0)
          .sort((a, b) => compareCodePoints(a.id, b.id));
        if (rows.length <= limit) return toPart(rows, true);
        const part = toPart(rows.slice(0, limit), false);
        const last = part.rows.at(-1);
        return ids.length === 1 && last !== undefined ? { ...part, after: last.id } : part;
      }),
    between: (ids, most, cancel) =>
      answer(cancel, () => {
        const among = new Set(ids);
        const rows = [...incidentTo(ids)]
          .filter((index) => {
            const { source, target } = relationAt(graph, index);
            return among.has(source) && among.has(target);
          })
          .map(toSummary);
        return toPart(rows.slice(0, most), rows.length <= most);
      }),
    claims: (about, cancel) =>
      answer(cancel, () => {
        const byOrder = (claims: readonly Claim[]) =>
          [...claims].sort((a, b) => (claimOrder().get(a.id) ?? 0) - (claimOrder().get(b.id) ?? 0));
        if (about.kind === "relations") {
          const relations = [...new Set(about.ids)].flatMap((id) => graph.relationIndex.get(id) ?? []);
          const claims = relations.flatMap((index) =>
            relationAt(graph, index).claims.flatMap((id) => context().claims.get(id) ?? []),
          );
          return toClaimPart(relations, byOrder(claims));
        }
        const from = about.after === undefined ? 0 : Number(about.after);
        const all = dataset.claims.filter((claim) => listMentions(graph, claim).includes(about.id));
        const claims = all.slice(from, from + about.limit);
        const relations = claims.flatMap(({ id }) => context().relationOf().get(id) ?? []);
        const part = toClaimPart([...new Set(relations)], claims);
        const end = from + claims.length;
        return end < all.length ? { ...part, complete: false, after: String(end) } : part;
      }),
    close: async () => {},
  };
}
