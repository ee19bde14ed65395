import { findTitle, splitHeading, toHeading } from "../formats/records/heading.ts";
import { HEADINGS } from "../formats/records/headings.ts";
import { strengthOfPair } from "../formats/records/opposite-words.ts";
import { readDateText } from "../formats/values/date-text.ts";
import { isWebAddress } from "../model/web-address.ts";
import type { PropertyGraphMapping } from "./graph-mapping.ts";
import type { LabelSurvey, SurveyedLabel, SurveyedProperty, SurveyedTie } from "./graph-survey.ts";

/** Labels that programs put on everything. */
const GENERAL = /^(?:_.*|entity|node|base|resource|thing)$/i;

const toVerb = (name: string): string => {
  const words = splitHeading(name).join(" ");
  return words === "" ? name : words;
};

const isDate = ({ examples }: SurveyedProperty): boolean =>
  examples.length > 0 && examples.every((text) => readDateText(text) !== "none");

function guessTimes(properties: readonly SurveyedProperty[]) {
  const titles = properties.filter(isDate).map(({ name }) => name);
  const [from, to] = [findTitle(titles, HEADINGS.from), findTitle(titles, HEADINGS.to)];
  if (from !== null || to !== null) return { from, to };
  const when = findTitle(titles, HEADINGS.when);
  return { from: when, to: when };
}

/** The property that names sources: it is headed so and holds words, or all of its values are addresses. */
function guessDocument(properties: readonly SurveyedProperty[]): string | null {
  const headed = properties.filter(
    ({ examples, isNumber }) => !isNumber && examples.some((text) => /\p{L}/u.test(text)),
  );
  const addressed = properties.filter(
    ({ examples }) => examples.length > 0 && examples.every((text) => isWebAddress(text)),
  );
  return (
    findTitle(
      headed.map(({ name }) => name),
      HEADINGS.document,
    ) ??
    addressed[0]?.name ??
    null
  );
}

const isWord = ({ examples, isNumber }: SurveyedProperty): boolean =>
  !isNumber && examples.some((text) => /\p{L}/u.test(text));

/** The property that names nodes, where one does. */
function guessName({ properties, sampled }: SurveyedLabel): string | null {
  const words = properties.filter(isWord);
  const headed = findTitle(
    words.map(({ name }) => name),
    HEADINGS.name,
  );
  if (headed !== null) return headed;
  const ending = words.find(({ name }) => /(?:^|\s)(?:name|title|label)$/.test(toHeading(name)));
  return (
    ending?.name ??
    words.find(({ filled, distinct }) => filled >= sampled * 0.9 && distinct > filled / 2)?.name ??
    null
  );
}

function guessKey({ keys, properties }: SurveyedLabel, name: string | null): string | null {
  const byHeading = findTitle(keys, HEADINGS.id);
  const ending = keys.find((key) => /(?:^|\s)(?:id|key|code|iri|uri|uuid)$/.test(toHeading(key)));
  const named = name !== null && keys.includes(name) ? name : null;
  const others = properties.filter((property) => keys.includes(property.name) && !isDate(property));
  return byHeading ?? ending ?? named ?? others[0]?.name ?? null;
}

/** Nodes that tie two others and have no name are relations; those that have a name are things. */
const isTie = (each: SurveyedLabel): boolean =>
  each.ties !== null &&
  each.sampled > 1 &&
  findTitle(
    each.properties.filter(isWord).map(({ name }) => name),
    HEADINGS.name,
  ) === null;

/** Which of two ties leads to the start of a relation: the one that comes in, else the one whose name says so (OWNER, ASSET). */
function orderTies([a, b]: readonly [SurveyedTie, SurveyedTie]): readonly [SurveyedTie, SurveyedTie] {
  const [first, second] = [toHeading(a.relation), toHeading(b.relation)];
  const isSwapped =
    a.outgoing === b.outgoing && strengthOfPair(second, first) > strengthOfPair(first, second);
  return isSwapped ? [b, a] : [a, b];
}

/** What the labels, types and properties of a property graph probably stand for. */
export function guessLabels({ labels, relations }: LabelSurvey): PropertyGraphMapping {
  const ties = labels.filter(isTie);
  const isOfTie = ({ relation, sources, targets }: LabelSurvey["relations"][number]) =>
    ties.some(
      ({ label, ties: own }) =>
        own?.some((tie) => tie.relation === relation) === true &&
        (sources.includes(label) || targets.includes(label)),
    );
  const things = labels.filter((each) => !ties.includes(each));
  // What stands on everything says least, so it is tried last.
  const ranked = [
    ...things.filter(({ label }) => !GENERAL.test(label)),
    ...things.filter(({ label }) => GENERAL.test(label)),
  ];
  return {
    kind: "property-graph",
    version: 1,
    entities: ranked.flatMap((each) => {
      const name = guessName(each);
      const key = guessKey(each, name);
      return key === null ? [] : [{ label: each.label, type: each.label, key, name: name ?? key }];
    }),
    relations: [
      ...relations
        .filter((each) => !isOfTie(each))
        .map(({ relation, properties }) => ({
          kind: "direct" as const,
          relation,
          type: toVerb(relation),
          ...guessTimes(properties),
          document: guessDocument(properties),
        })),
      ...ties.flatMap(({ label, properties, ties: own }) => {
        if (own === null) return [];
        const [source, target] = orderTies(own);
        return [
          {
            kind: "node" as const,
            label,
            source,
            target,
            type: toVerb(label),
            ...guessTimes(properties),
            document: guessDocument(properties),
          },
        ];
      }),
    ],
  };
}
