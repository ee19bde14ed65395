import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { describeGraph } from "./describe-graph.ts";
import { NAMESPACES } from "./namespaces.ts";
import { isList, type RdfNode, type RdfValue } from "./thing-nodes.ts";

/** Namespaces by the short names that `writeNode` uses. */
export const PREFIXES: ReadonlyMap<string, string> = new Map(Object.entries(NAMESPACES));

/** An IRI, what may not stand in one as its code. */
const writeIri = (iri: string): string =>
  `<${iri.replace(/[\p{Cc} <>"{}|^`\\]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)}>`;

/** `schema:name` as it is where Turtle can have it so, else whole. */
function writeName(name: string): string {
  const [, prefix = "", local = ""] = /^(\w+):([\s\S]*)$/.exec(name) ?? [];
  const namespace = PREFIXES.get(prefix);
  if (namespace === undefined) return writeIri(name);
  return /^[A-Za-z_][\w-]*$/.test(local) ? name : writeIri(namespace + local);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
};

function writeText(text: string, findings: Findings): string {
  const whole = text.replace(/\p{Cs}/gu, () => {
    findings.add("Characters that RDF cannot hold (halves of a pair) were replaced");
    return "\uFFFD";
  });
  const escaped = whole.replace(
    /["\\\p{Cc}]/gu,
    (character) =>
      ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
  );
  return `"${escaped}"`;
}

/** Whole numbers as they are, others with the exponent that makes them doubles. */
const writeNumber = (value: number): string =>
  Number.isSafeInteger(value) && !Object.is(value, -0)
    ? String(value)
    : Object.is(value, -0)
      ? "-0e0"
      : value.toExponential();

function writeValue(value: Exclude<RdfValue, undefined | readonly RdfValue[]>, findings: Findings): string {
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeText(value, findings);
  const { "@id": id, "@value": text, "@language": language } = value;
  if (typeof id === "string") return writeName(id);
  if (typeof text === "string") {
    const isTag = typeof language === "string" && /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(language);
    return `${writeText(text, findings)}${isTag ? `@${language}` : ""}`;
  }
  return `[ ${writeFields(value, findings).join(" ; ")} ]`;
}

/** What is said of a node: a predicate with its objects each. */
function writeFields(node: RdfNode, findings: Findings): readonly string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "@id") return [];
    const objects = (isList(value) ? value : [value]).flatMap((each): readonly string[] => {
      if (each === undefined || isList(each)) return [];
      return [key === "@type" && typeof each === "string" ? writeName(each) : writeValue(each, findings)];
    });
    return objects.length === 0 ? [] : [`${key === "@type" ? "a" : writeName(key)} ${objects.join(", ")}`];
  });
}

/** What is said of a node, as one block that Turtle and SPARQL Update read alike, given `PREFIXES`. */
export function writeNode(node: RdfNode, findings: Findings): string {
  const id = node["@id"];
  return `${writeIri(typeof id === "string" ? id : "")} ${writeFields(node, findings).join(" ;\n  ")} .`;
}

/** RDF 1.1 Turtle: a block for every thing. Deterministic and linear. */
export function* writeTurtle(input: WriteInput, findings: Findings): Iterable<string> {
  function* lines(): Iterable<string> {
    for (const [prefix, namespace] of PREFIXES) yield `@prefix ${prefix}: <${namespace}> .`;
    for (const node of describeGraph(input)) yield writeNode(node, findings);
  }
  yield* inPieces(lines());
}
