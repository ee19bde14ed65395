export const STEPS = 5;

/** One colour's share of a scale: values from `low` to `high`, both met by an entity. */
export interface ScaleStep {
  readonly step: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const spanOf = (values: Float64Array) => {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values)
    if (!Number.isNaN(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return { low, high };
};

/**
 * Which of the five steps of a colour scale each value falls on, 0 lowest; -1 without a value. The steps are even on a
 * square-root scale, as the sizes of the drawing are: measures of graphs have many small values and few large ones.
 * `isEven`: all as wide, for dates.
 */
export function toStepOf(values: Float64Array, isEven = false): Int8Array {
  const { low, high } = spanOf(values);
  const shape = (value: number) => (isEven ? value : Math.sqrt(value));
  const span = shape(high - low);
  return Int8Array.from(values, (value) =>
    Number.isNaN(value)
      ? -1
      : span === 0
        ? 0
        : Math.min(STEPS - 1, Math.floor((STEPS * shape(value - low)) / span)),
  );
}

/** The steps that occur, lowest first, each with its range and how many entities it has. */
export function listSteps(values: Float64Array, isEven = false): readonly ScaleStep[] {
  const stepOf = toStepOf(values, isEven);
  return Array.from({ length: STEPS }, (_, step): ScaleStep => {
    const own = values.filter((_value, i) => stepOf[i] === step);
    return { step, ...spanOf(own), count: own.length };
  }).filter(({ count }) => count > 0);
}
