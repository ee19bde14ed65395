import { isBlank } from "./statement.ts";

/** What stands after the last `#`, `/` or `:` of an IRI, decoded; the IRI itself where nothing does. */
export function toLocalName(iri: string): string {
  const local = /[^#/:]+[#/]?$/.exec(iri)?.[0].replace(/[#/]$/, "") ?? "";
  if (local === "") return iri;
  try {
    return decodeURIComponent(local);
  } catch (error) {
    if (error instanceof URIError) return local;
    throw error;
  }
}

/** `foaf:name`, where a prefix is declared for the namespace; the longest one counts. */
function prefixOf(iri: string, prefixes: ReadonlyMap<string, string>): string | null {
  let best: readonly [string, string] | null = null;
  for (const [prefix, namespace] of prefixes)
    if (namespace !== "" && iri.startsWith(namespace) && namespace.length > (best?.[1].length ?? 0))
      best = [prefix, namespace];
  return best === null || best[0] === "" ? null : `${best[0]}:${iri.slice(best[1].length)}`;
}

/** Words for IRIs: the last part where no other IRI has the same, else with the prefix, else whole. */
export function shortenIris(
  iris: Iterable<string>,
  prefixes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const all = [...new Set(iris)];
  const countBy = (wordOf: (iri: string) => string) => {
    const counts = new Map<string, number>();
    for (const iri of all) counts.set(wordOf(iri), (counts.get(wordOf(iri)) ?? 0) + 1);
    return counts;
  };
  const locals = countBy(toLocalName);
  const prefixed = countBy((iri) => prefixOf(iri, prefixes) ?? iri);
  return new Map(
    all.map((iri) => {
      if (isBlank(iri) || locals.get(toLocalName(iri)) === 1)
        return [iri, isBlank(iri) ? iri : toLocalName(iri)];
      const word = prefixOf(iri, prefixes);
      return [iri, word !== null && prefixed.get(word) === 1 ? word : iri];
    }),
  );
}
