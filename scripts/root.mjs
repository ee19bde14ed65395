import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project: every script works from here, wherever it was called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
