import { readDate } from "../graph/attributes.ts";
import { fromDay } from "../model/dates.ts";
import { readParts, readWords, writeDates, writeWords } from "./attribute-argument.ts";
import { readRange, writeRange } from "./range-argument.ts";
import type { Field } from "./view.ts";

/** An argument of bounds or words as the boxes of a form show it: empty = open. */
export interface FieldDraft {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  /** Elements without a value stay too. */
  readonly withMissing: boolean;
}

type InputField = Exclude<Field, { readonly kind: "choice" }>;

const showNumber = (value: number) => (Number.isFinite(value) ? String(value) : "");

/** An argument as a form shows it, with the bounds of the data to fall back on. One that is turned round shows nothing. */
export function readField(
  field: InputField,
  argument: string | undefined,
): FieldDraft & { readonly low: string; readonly high: string } {
  const read = readParts(argument ?? "");
  const parts = read.drops ? [] : read.parts;
  const withMissing = parts.includes("-");
  const empty = { from: "", to: "", words: "", withMissing, low: "", high: "" };
  if (field.kind === "text")
    return { ...empty, words: parts.map(readWords).find((words) => words !== null) ?? "" };
  if (field.kind === "date") {
    const period = parts.find((part) => part.startsWith("@"))?.slice(1) ?? "";
    const [from = "", to = from] = period.split("/");
    const show = (bound: string) => (bound === ".." ? "" : bound);
    return { ...empty, from: show(from), to: show(to), low: fromDay(field.low), high: fromDay(field.high) };
  }
  const range = parts.map(readRange).find((each) => each !== null);
  return {
    ...empty,
    from: showNumber(range?.low ?? Number.NaN),
    to: showNumber(range?.high ?? Number.NaN),
    low: showNumber(field.low),
    high: showNumber(field.high),
  };
}

function writeBounds(kind: "number" | "date", from: string, to: string): string | null {
  if (kind === "date") {
    const period = from === to ? from : `${from === "" ? ".." : from}/${to === "" ? ".." : to}`;
    return readDate(period) === null ? null : writeDates(period);
  }
  const range = readRange(`${from}..${to}`);
  return range === null ? null : (writeRange(range) ?? null);
}

/** The argument of a filled form: undefined when nothing is restricted, null when it cannot be read. */
export function writeField(
  { kind, hasMissing }: InputField,
  { from, to, words, withMissing }: FieldDraft,
): string | undefined | null {
  const [first, last, sought] = [from.trim(), to.trim(), words.trim()];
  const missing = hasMissing && withMissing ? ["-"] : [];
  if (kind === "text") return sought === "" ? undefined : [writeWords(sought), ...missing].join(",");
  if (first === "" && last === "") return undefined;
  const bounds = writeBounds(kind, first, last);
  return bounds === null ? null : [bounds, ...missing].join(",");
}
