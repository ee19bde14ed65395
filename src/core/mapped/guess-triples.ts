import { LABELS } from "../formats/rdf/namespaces.ts";
import { toLocalName } from "../formats/rdf/shorten.ts";
import { splitHeading } from "../formats/records/heading.ts";
import type { TripleMapping } from "./graph-mapping.ts";
import type { SurveyedIri, TripleSurvey } from "./graph-survey.ts";

/** Words of vocabularies that speak of the vocabulary, of pages or of the same thing elsewhere. */
const NO_RELATION =
  /^http:\/\/www\.w3\.org\/(?:1999\/02\/22-rdf-syntax-ns|2000\/01\/rdf-schema|2002\/07\/owl)#|^http:\/\/wikiba\.se\/ontology#|^http:\/\/www\.w3\.org\/ns\/prov#|[/#](?:sameAs|exactMatch|seeAlso|url|image|thumbnail|depiction|homepage|page|license|isPrimaryTopicOf|primaryTopic|inLanguage|about)$/;
/** Parts of Wikidata's shape other than plain values. */
const OF_STATEMENTS = /\/prop\/(?!direct\/)(?:[a-z-]+\/)*P\d+$/;
const NO_THING =
  /^http:\/\/www\.w3\.org\/(?:1999\/02\/22-rdf-syntax-ns|2000\/01\/rdf-schema|2002\/07\/owl|ns\/prov)#|^http:\/\/wikiba\.se\/ontology#/;

const toWords = (iri: string): string => splitHeading(toLocalName(iri)).join(" ");

/** A word for each: what the graph calls it, else its last part; the IRI where another has that word. */
function nameAll(
  items: readonly SurveyedIri[],
  toWord: (iri: string) => string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    items.map(({ iri, label }) => {
      const word = [label ?? "", toWord(iri), iri].find((each) => each !== "" && !taken.has(each)) ?? iri;
      taken.add(word);
      return [iri, word];
    }),
  );
}

/** What the predicates and classes of an RDF graph probably stand for, Wikidata's statements among them. */
export function guessTriples({ typedBy, predicates, classes }: TripleSurvey): TripleMapping {
  const byIri = new Map(predicates.map((each) => [each.iri, each]));
  const find = (pattern: RegExp): readonly string[] =>
    predicates.filter(({ iri }) => pattern.test(iri)).map(({ iri }) => iri);
  const statements = predicates.flatMap((claim) => {
    const [, base = "", property = ""] = /^(.*\/prop\/)(P\d+)$/.exec(claim.iri) ?? [];
    const value = byIri.get(`${base}statement/${property}`);
    return value === undefined || value.links === 0 || typedBy.endsWith(`/${property}`)
      ? []
      : [{ claim, value: value.iri, direct: `${base}direct/${property}` }];
  });
  const told = new Set(statements.map(({ direct }) => direct));
  const direct = predicates.filter(
    ({ iri, links }) =>
      links > 0 && iri !== typedBy && !told.has(iri) && !NO_RELATION.test(iri) && !OF_STATEMENTS.test(iri),
  );
  const words = nameAll([...statements.map(({ claim }) => claim), ...direct], toWords);
  const kinds = classes.filter(({ iri }) => !NO_THING.test(iri));
  const types = nameAll(kinds, toLocalName);
  const [reference = null] = find(/^http:\/\/www\.w3\.org\/ns\/prov#wasDerivedFrom$/);
  const named = LABELS.filter((iri) => byIri.has(iri));
  return {
    kind: "triples",
    version: 1,
    typedBy,
    namedBy: named.length === 0 ? ["http://www.w3.org/2000/01/rdf-schema#label"] : [...named],
    entities: kinds.map(({ iri }) => ({ class: iri, type: types.get(iri) ?? iri })),
    relations: [
      ...statements.map(({ claim, value }) => ({
        kind: "statement" as const,
        claim: claim.iri,
        value,
        type: words.get(claim.iri) ?? claim.iri,
      })),
      ...direct.map(({ iri }) => ({ kind: "direct" as const, predicate: iri, type: words.get(iri) ?? iri })),
    ],
    from: [...find(/\/prop\/qualifier\/P580$/)],
    to: [...find(/\/prop\/qualifier\/P582$/)],
    at: [...find(/\/prop\/qualifier\/P585$/)],
    reference,
    address: [...find(/\/prop\/reference\/P854$/), ...find(/\/prop\/reference\/P248$/)],
  };
}
