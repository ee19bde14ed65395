import type { Citing } from "../../evidence/cite-document.ts";
import type { Citation } from "../query.ts";

/** `Article 2 (…), paragraph 4`: where a footnote's claim stands, without what it says. */
export function formatSource({ document, paragraph, place, url }: Citation, cite: Citing): string {
  const source = cite(document);
  if (paragraph !== null) return `${source}, paragraph ${paragraph}`;
  if (place !== undefined) return `${source}, ${place}`;
  return url === undefined || source.includes(url) ? source : `${source}, ${url}`;
}

/** The same with what it says, where it says something. */
export function formatCitation(citation: Citation, cite: Citing): string {
  const source = formatSource(citation, cite);
  return citation.says === "" ? source : `${source}: ${citation.says}`;
}
