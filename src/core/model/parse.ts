import { assembleDataset } from "./assemble.ts";
import type { Dataset } from "./dataset.ts";
import type { Result } from "./result.ts";

/** Reads a whole data set from one parsed JSON value (`corridor export --format json`, see docs/formats.md). */
export const parseDataset = (value: unknown, file = ""): Result<Dataset> =>
  assembleDataset([{ file, value }]);
