import type { AttributeValue } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import { toHeading } from "../records/heading.ts";
import {
  type DecimalMark,
  findDecimalMark,
  isExactNumber,
  isMissing,
  parseNumberText,
} from "../values/number-text.ts";

/** A cell by what its column holds; undefined when the cell says that there is no value. */
export type CellReader = (text: string, line: number) => AttributeValue | undefined;

/** Columns that hold numbers whatever some cells say. */
const NUMERIC: ReadonlySet<string> = new Set(["weight", "size", "thickness", "x", "y", "z", "r", "g", "b"]);

const readText: CellReader = (text) => text;

const BOOLEAN = /^(?:true|false)$/i;
/** Identifiers in the shape of numbers: their text would not come back. */
const CODE = /^[+-]?0\d|^\+/;

interface Counts {
  numbers: number;
  booleans: number;
  others: number;
  codes: number;
}

/** Cells after which a column that is mostly text is looked at no further. */
const ENOUGH = 200;

function countKinds(texts: Iterable<string>, mark: DecimalMark): Counts {
  const counts: Counts = { numbers: 0, booleans: 0, others: 0, codes: 0 };
  for (const text of texts) {
    if (text === "") continue;
    const value = parseNumberText(text, mark);
    if (value !== null) {
      counts.numbers++;
      if (CODE.test(text) || !isExactNumber(value, text)) counts.codes++;
    } else if (BOOLEAN.test(text)) counts.booleans++;
    else if (!isMissing(text)) counts.others++;
    if (counts.others > ENOUGH && counts.others > counts.numbers) break;
  }
  return counts;
}

/**
 * How the cells of a column are read. A column of numbers stays one although a cell is odd: that cell stays text and is
 * reported, as are words for a missing value. Text in the shape of numbers (`007`, `+3`, ids of many digits) stays text.
 */
export function toCellReader(
  title: string,
  texts: Iterable<string>,
  delimiter: string,
  findings: Findings,
): CellReader {
  const mark = findDecimalMark(texts, delimiter);
  const { numbers, booleans, others, codes } = countKinds(texts, mark ?? "point");
  if (booleans > 0 && numbers === 0 && others === 0)
    return (text) => (BOOLEAN.test(text) ? text.toLowerCase() === "true" : undefined);
  const isKnown = NUMERIC.has(toHeading(title));
  const isNumeric = isKnown
    ? numbers > 0 && numbers >= others
    : numbers > 0 && codes === 0 && numbers >= 4 * others;
  if (!isNumeric || booleans > numbers) return readText;
  if (mark === null) {
    findings.add(`Numbers of column ${title} can be read in two ways (1,234) and were kept as text`);
    return readText;
  }
  return (text, line) => {
    const value = parseNumberText(text, mark);
    if (value !== null) return value;
    if (isMissing(text)) {
      findings.add(
        `Cells of column ${title} stand for a missing value and were left empty`,
        line,
        1,
        undefined,
        text,
      );
      return undefined;
    }
    findings.add(`Cells of column ${title} are not numbers and were kept as text`, line, 1, undefined, text);
    return text;
  };
}
