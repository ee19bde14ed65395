import type { AttributeValue } from "../../model/dataset.ts";
import { addExample, type Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import { toWordValue, type ValueRow } from "../records/value-table.ts";
import { groupStatements } from "./group-statements.ts";
import { LABELS, NAMESPACES, RDF, RECORD, SOURCES } from "./namespaces.ts";
import { shortenIris } from "./shorten.ts";
import { isBlank, type RdfFile, type RdfStatement, type RdfTerm } from "./statement.ts";

type Values = Map<string, AttributeValue>;
type Scalar = string | number | boolean;

/** Titles of rows that the reading of tables looks for. */
export const ROW_ID = "\0id";
const RELATION = "relation";
const SOURCE_DOCUMENT = "source document";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS =
  /#(?:integer|decimal|double|float|int|long|short|byte|(?:non|un)\w+|positiveInteger|negativeInteger)$/;
const TIMES = /#(?:date|dateTime|dateTimeStamp|time|gYear|gYearMonth|gMonth|gMonthDay|gDay|duration)$/;
const SYMMETRIC = `${NAMESPACES.owl}SymmetricProperty`;
const DEEPEST = 64;

function toScalar(term: RdfTerm & { readonly kind: "literal" }, findings: Findings): Scalar {
  const { text, datatype } = term;
  if (datatype === undefined) return text;
  if (datatype === `${XSD}boolean`)
    return text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : text;
  // A double is what a computer counts with; other numbers keep their digits.
  if (/#(?:double|float)$/.test(datatype) && Number.isFinite(Number(text))) return Number(text);
  if (datatype.startsWith(XSD) && NUMBERS.test(datatype)) return toWordValue(text);
  if (!datatype.startsWith(XSD) || (!TIMES.test(datatype) && datatype !== `${XSD}anyURI`))
    addExample(findings, "Types of values other than numbers and times were left out", datatype);
  return text;
}

function addValue(values: Values, title: string, value: Scalar): void {
  const known = values.get(title);
  if (known === undefined) values.set(title, value);
  else values.set(title, [...(typeof known === "object" ? known : [known]), value]);
}

/** The two ends of a statement about which the file says more. */
interface Reified {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

function toReified(own: readonly RdfStatement[]): readonly Reified[] {
  const quoted = own.flatMap(({ predicate, object }) =>
    predicate === RDF.reifies && object.kind === "statement" && object.object.kind === "resource"
      ? [{ subject: object.subject, predicate: object.predicate, object: object.object.id }]
      : [],
  );
  if (quoted.length > 0) return quoted;
  const [subject, predicate, object] = [RDF.subject, RDF.predicate, RDF.object].map((part) => {
    const found = own.filter((each) => each.predicate === part);
    const [only] = found;
    return found.length === 1 && only?.object.kind === "resource" ? only.object.id : undefined;
  });
  return subject === undefined || predicate === undefined || object === undefined
    ? []
    : [{ subject, predicate, object }];
}

const PARTS: ReadonlySet<string> = new Set([RDF.subject, RDF.predicate, RDF.object]);

/** Rows of nodes and edges, and what the file says about its own words. */
export interface RdfRows {
  readonly nodes: readonly ValueRow[];
  readonly edges: readonly ValueRow[];
  readonly words: readonly string[];
}

/**
 * Statements as a graph: what has a resource as its object is an edge, what has a text is a field of its subject. Statements about
 * statements (reified or quoted) become the fields of their edge, blank nodes that only hold texts, without a kind and a name, the fields of what names them,
 * and what is said of predicates and classes names them. Linear.
 */
export function toRows(
  { statements, prefixes }: Pick<RdfFile, "statements" | "prefixes">,
  findings: Findings,
): RdfRows {
  const { bySubject, mentions, lists } = groupStatements(statements);
  if (lists > 0) findings.add("Lists were read as their items; their order is not kept", undefined, lists);

  const reified = new Map<string, readonly Reified[]>();
  for (const [id, own] of bySubject) {
    const ends = toReified(own);
    if (ends.length > 0) reified.set(id, ends);
  }

  const isPlain = (own: readonly RdfStatement[]) =>
    own.every(({ predicate, object }) => object.kind === "literal" || predicate === RDF.type);
  const predicates = new Set<string>();
  const classes = new Set<string>();
  for (const { predicate, object } of statements) {
    predicates.add(predicate);
    if (predicate === RDF.type && object.kind === "resource") classes.add(object.id);
  }
  for (const ends of reified.values()) for (const { predicate } of ends) predicates.add(predicate);
  /** Predicates and classes that the file only describes. */
  const isWord = (id: string) => {
    const own = bySubject.get(id);
    if (own === undefined || isBlank(id) || !(predicates.has(id) || classes.has(id)) || !isPlain(own))
      return false;
    return reified.size > 0 || (mentions.get(id) ?? 0) === 0 || classes.has(id);
  };
  const words = new Set([...bySubject.keys()].filter(isWord));
  const short = shortenIris([...predicates, ...classes], prefixes);
  const labelOf = (own: readonly RdfStatement[] = []): RdfStatement | undefined => {
    const named = own.filter(
      ({ predicate, object }) => LABELS.includes(predicate) && object.kind === "literal",
    );
    const rank = ({ predicate, object }: RdfStatement) => {
      const language = object.kind === "literal" ? object.language : undefined;
      return LABELS.indexOf(predicate) * 3 + (language === undefined ? 0 : /^en\b/i.test(language) ? 1 : 2);
    };
    return named.toSorted((a, b) => rank(a) - rank(b))[0];
  };
  const takenWords = new Set([...short].flatMap(([id, word]) => (words.has(id) ? [] : [word])));
  const wordOf = new Map(short);
  for (const id of words) {
    const label = labelOf(bySubject.get(id))?.object;
    const text = label?.kind === "literal" ? label.text.trim() : "";
    const word = text === "" || takenWords.has(text) ? (short.get(id) ?? id) : text;
    takenWords.add(word);
    wordOf.set(id, word);
  }
  const say = (id: string) => wordOf.get(id) ?? id;

  /** A kind and a name of its own make a thing of a blank node. */
  const isThing = (own: readonly RdfStatement[]): boolean =>
    labelOf(own) !== undefined && own.some(({ predicate }) => predicate === RDF.type);
  /** A blank node that belongs to the one thing that names it. */
  const isPart = (id: string, depth: number, isOfStatement: boolean): boolean => {
    const own = bySubject.get(id);
    if (!isBlank(id) || own === undefined || mentions.get(id) !== 1 || reified.has(id) || depth > DEEPEST)
      return false;
    if (!isOfStatement && isThing(own)) return false;
    return own.every(
      ({ predicate, object }) =>
        object.kind === "literal" ||
        predicate === RDF.type ||
        (object.kind === "resource" &&
          (isBlank(object.id) ? isPart(object.id, depth + 1, isOfStatement) : isOfStatement)),
    );
  };
  const parts = new Set<string>();

  const nameOf = (id: string): string => {
    const label = labelOf(bySubject.get(id))?.object;
    return label?.kind === "literal" ? label.text : id;
  };
  /** How a source is named: by its address, else by its title. */
  const nameSource = (id: string): string => {
    const url = bySubject.get(id)?.find(({ predicate }) => /schema\.org\/url$/.test(predicate))?.object;
    return url?.kind === "resource" ? url.id : url?.kind === "literal" ? url.text : nameOf(id);
  };

  interface Link {
    readonly statement: RdfStatement;
    readonly target: string;
  }
  /** Puts what is said of a thing into its row; links to other things are handed back. */
  function fill(
    values: Values,
    own: readonly RdfStatement[],
    prefix: string,
    isOfStatement: boolean,
    depth: number,
  ): Link[] {
    const links: Link[] = [];
    for (const statement of own) {
      const { predicate, object, graph } = statement;
      const title = predicate === RECORD ? "corridor" : prefix + say(predicate);
      if (isOfStatement && depth === 0 && (PARTS.has(predicate) || predicate === RDF.reifies)) continue;
      if (object.kind === "literal") {
        const tagged = object.language === undefined ? title : `${title}@${object.language}`;
        if (graph !== undefined) addExample(findings, "Named graphs of single values were left out", graph);
        addValue(values, tagged, toScalar(object, findings));
      } else if (object.kind === "statement") {
        addExample(
          findings,
          "Statements quoted as values were left out",
          `${object.subject} ${say(object.predicate)}`,
        );
      } else if (predicate === RDF.type) {
        if (!isOfStatement || depth > 0 || object.id !== RDF.statement)
          addValue(values, `${prefix}type`, say(object.id));
      } else if (isOfStatement && depth === 0 && SOURCES.has(predicate)) {
        addValue(values, SOURCE_DOCUMENT, nameSource(object.id));
      } else if (isPart(object.id, 0, isOfStatement)) {
        parts.add(object.id);
        links.push(...fill(values, bySubject.get(object.id) ?? [], `${title}.`, isOfStatement, depth + 1));
      } else if (isOfStatement) addValue(values, title, nameOf(object.id));
      else links.push({ statement, target: object.id });
    }
    return links;
  }

  const nodes: ValueRow[] = [];
  const edges: ValueRow[] = [];
  const told = new Set<string>();
  const toKey = (subject: string, predicate: string, object: string) =>
    JSON.stringify([subject, predicate, object]);
  const undirected = new Set(
    [...bySubject].flatMap(([id, own]) =>
      own.some(({ object }) => object.kind === "resource" && object.id === SYMMETRIC) ? [id] : [],
    ),
  );
  const toEdge = (
    source: string,
    predicate: string,
    target: string,
    line: number | undefined,
    more: Values,
  ): ValueRow => {
    const values: Values = new Map<string, AttributeValue>([
      ["source", source],
      ["target", target],
      ["directed", !undirected.has(predicate)],
      [RELATION, say(predicate)],
    ]);
    for (const [title, value] of more)
      values.set(values.has(title) ? toFreeTitle(values, title) : title, value);
    return { values, ...(line === undefined ? {} : { line }) };
  };

  for (const [id, ends] of reified)
    for (const { subject, predicate, object } of ends) {
      const own = bySubject.get(id) ?? [];
      const values: Values = new Map();
      fill(values, own, "", true, 0);
      // Whether it also stands as a plain statement says nothing more.
      told.add(toKey(subject, predicate, object));
      if (!isBlank(id)) values.set(ROW_ID, id);
      edges.push(toEdge(subject, predicate, object, own[0]?.line, values));
    }

  const linked: { readonly source: string; readonly link: Link }[] = [];
  const rows = new Map<string, Values>();
  const order: { readonly id: string; readonly line: number | undefined }[] = [];
  // Parts are found while their owners are read: owners first, whatever the order of the file.
  const owners = [...bySubject].filter(([id]) => !reified.has(id) && !words.has(id));
  const isOwned = (id: string) => isPart(id, 0, false);
  for (const [id, own] of owners) {
    if (isOwned(id) || parts.has(id)) continue;
    const values: Values = new Map([[ROW_ID, id]]);
    const label = labelOf(own);
    const rest = own.filter((statement) => statement !== label);
    if (label?.object.kind === "literal") values.set("label", label.object.text);
    for (const link of fill(values, rest, "", false, 0)) linked.push({ source: id, link });
    rows.set(id, values);
    order.push({ id, line: own[0]?.line });
  }
  for (const { id, line } of order) {
    const values = rows.get(id);
    if (values === undefined) continue;
    if (!values.has("label")) values.set("label", shortenIris([id], prefixes).get(id) ?? id);
    nodes.push({ values, ...(line === undefined ? {} : { line }) });
  }
  for (const { source, link } of linked) {
    const { predicate, line, graph } = link.statement;
    if (told.has(toKey(source, predicate, link.target))) continue;
    edges.push(
      toEdge(source, predicate, link.target, line, new Map(graph === undefined ? [] : [["graph", graph]])),
    );
  }
  for (const { values } of edges)
    for (const end of ["source", "target"]) {
      const id = values.get(end);
      if (typeof id !== "string" || rows.has(id)) continue;
      const row: Values = new Map([
        [ROW_ID, id],
        ["label", words.has(id) ? say(id) : (shortenIris([id], prefixes).get(id) ?? id)],
      ]);
      rows.set(id, row);
      nodes.push({ values: row });
    }

  const described = [...words].map((id) => {
    const texts = (bySubject.get(id) ?? []).flatMap(({ object }) =>
      object.kind === "literal" ? [object.text] : [],
    );
    return `${say(id)} = ${id}${texts.length === 0 ? "" : `: ${[...new Set(texts)].join("; ")}`}`;
  });
  const others = [...short].flatMap(([id, word]) =>
    words.has(id) || word === id || id === RECORD || Object.values<string>(RDF).includes(id)
      ? []
      : [`${word} = ${id}`],
  );
  return { nodes, edges, words: [...described, ...others] };
}
