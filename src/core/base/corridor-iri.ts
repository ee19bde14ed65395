import { fromWholeText, toWholeText } from "./whole-text.ts";

const IRI = /^urn:corridor:([\w-]+):(.+)$/;

/** The IRI of a thing of a data set: what may not stand in one is percent-encoded, so that different ids have different IRIs. */
export const toCorridorIri = (kind: string, id: string): string =>
  `urn:corridor:${kind}:${encodeURIComponent(toWholeText(id))}`;

/** The id for which an IRI of this kind stands; null for any other IRI. */
export function fromCorridorIri(kind: string, iri: string): string | null {
  const [, found, rest = ""] = IRI.exec(iri) ?? [];
  if (found !== kind) return null;
  try {
    return fromWholeText(decodeURIComponent(rest));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
