import type { Attributes, Claim, Dataset, Entity, Relation } from "./dataset.ts";
import { fromDay } from "./dates.ts";
import { FORMAT_VERSION, PLAIN_VERSION } from "./parse-part.ts";

const toPairs = (attributes: Attributes) => [...attributes];

const toDate = (day: number) => (Number.isFinite(day) ? fromDay(day) : null);

/** One entity as plain JSON values. */
export const toPlainEntity = ({ attributes, ...entity }: Entity) =>
  attributes === undefined ? entity : { ...entity, attributes: toPairs(attributes) };

/** One relation as plain JSON values. */
export const toPlainRelation = ({ attributes, period, ...relation }: Relation) => ({
  ...relation,
  period: period.map(({ from, to }) => [toDate(from), toDate(to)]),
  ...(attributes === undefined ? {} : { attributes: toPairs(attributes) }),
});

const isOfVersion2 = ({ ground, sources, codedBy, codedOn, edited, confirmed }: Claim) =>
  (ground ?? sources ?? codedBy ?? codedOn ?? edited ?? confirmed) !== undefined;

/** The data set as plain JSON values, lossless: `parseDataset(toPlain(d))` equals `d`. */
export function toPlain({
  title,
  ontology,
  documents,
  entities,
  claims,
  relations,
  questions,
  about,
  layouts,
  opening,
  redirects,
}: Dataset) {
  return {
    format: "corridor",
    // Earlier programs read version 1 and refuse what they do not know.
    version: redirects !== undefined || claims.some(isOfVersion2) ? FORMAT_VERSION : PLAIN_VERSION,
    title,
    ...ontology,
    documents,
    entities: entities.map(toPlainEntity),
    relations: relations.map(toPlainRelation),
    claims,
    ...(questions === undefined ? {} : { questions }),
    ...(about === undefined ? {} : { about }),
    ...(layouts === undefined ? {} : { layouts }),
    ...(opening === undefined ? {} : { opening: [opening] }),
    ...(redirects === undefined ? {} : { redirects }),
  };
}
