import type { Graph } from "../graph/graph.ts";
import { toBounds } from "../model/compare-figures.ts";
import type { Claim, QualifierValue } from "../model/dataset.ts";
import { findEntityRef } from "./context.ts";
import type { EntityRef, FigureDetail } from "./details.ts";

const group = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 6 });

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The number that a range stands for: a hedged figure is a range by coding rule, and its hedge leans on one bound. */
export function toStated({ min, max }: Bounds, hedge: string | null): number {
  if (!Number.isFinite(max)) return min;
  if (!Number.isFinite(min)) return max;
  return hedge !== null && /nearly|almost|up to/.test(hedge) ? max : (min + max) / 2;
}

/** `69`, `more than 100,000`, `at most 70`, `66.5 to 70`. A hedge that the source used stands in front instead. */
function wordNumber(value: QualifierValue, hedge: string | null): string | null {
  const bounds = toBounds(value);
  if (bounds === null) return null;
  const { min, max } = bounds;
  if (min === max) return `${hedge === null ? "" : `${hedge} `}${group(min)}`;
  if (hedge !== null) return `${hedge} ${group(toStated(bounds, hedge))}`;
  if (max === Infinity) return `at least ${group(min)}`;
  if (min === -Infinity) return `at most ${group(max)}`;
  return `${group(min)} to ${group(max)}`;
}

const UNITS: Readonly<Record<string, string>> = { share: " %", change: " %" };

/** Qualifiers that only complete another one. */
const COMPLEMENTS = new Set(["of", "unit", "currency", "hedge", "compared_with"]);

const toText = (graph: Graph, value: QualifierValue | undefined): string =>
  value === undefined
    ? ""
    : (Array.isArray(value) ? value : [value])
        .map((item) =>
          typeof item === "string"
            ? (findEntityRef(graph, item)?.name ?? item)
            : (wordNumber(item, null) ?? ""),
        )
        .join(", ");

/** The unit of a figure as it follows the number, its space included: ` %`, ` tons`; empty without one. */
export const unitOf = (graph: Graph, key: string, qualifiers: Claim["qualifiers"]): string =>
  UNITS[key] ??
  ["unit", "currency"]
    .map((name) => toText(graph, qualifiers[name]))
    .filter(Boolean)
    .map((text) => ` ${text}`)
    .join("");

function toLinks(graph: Graph, value: QualifierValue): readonly EntityRef[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const ref = typeof item === "string" ? findEntityRef(graph, item) : null;
    return ref === null ? [] : [ref];
  });
}

/** The qualifiers of a claim in words: figures with hedge, unit and denominator; entities as links. Order as coded. */
export function describeFigures(graph: Graph, { qualifiers }: Claim): readonly FigureDetail[] {
  const hedge = typeof qualifiers["hedge"] === "string" ? qualifiers["hedge"] : null;
  return Object.entries(qualifiers).flatMap(([key, value]) => {
    if (COMPLEMENTS.has(key)) return [];
    const label = key.replaceAll("_", " ");
    const number = wordNumber(value, hedge);
    if (number === null) return [{ key, label, text: toText(graph, value), links: toLinks(graph, value) }];
    const unit = unitOf(graph, key, qualifiers);
    const of = toText(graph, qualifiers["of"]);
    const against = toText(graph, qualifiers["compared_with"]);
    const text = `${number}${unit}${of === "" ? "" : ` of ${of}`}${against === "" ? "" : ` compared with ${against}`}`;
    return [{ key, label, text, links: [] }];
  });
}
