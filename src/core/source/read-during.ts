import { type Interval, parseEdtf } from "../model/dates.ts";

/** Stretches of time as they are published (`2020-01-01/..`); what cannot be read is passed over. */
export const readDuring = (texts: readonly unknown[]): readonly Interval[] =>
  texts.flatMap((text) => {
    const read = typeof text === "string" ? parseEdtf(text) : null;
    return read?.ok ? [{ from: read.value.from, to: read.value.to }] : [];
  });
