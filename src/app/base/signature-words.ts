import type { Signature } from "../../core/model/dataset.ts";
import { formatEdtf } from "../../core/model/dates.ts";

/** `Written by Ada on 3 June 2024`. */
export const describeSignature = (verb: string, { by, on }: Signature): string =>
  `${verb}${by === undefined ? "" : ` by ${by}`} on ${formatEdtf(on)}`;
