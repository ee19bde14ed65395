import { rmSync } from "node:fs";

/** Takes a draft away as far as there is one: what kept it from being written is told, not what keeps it from being removed. */
export function removeDraft(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Its folder is a file, or is gone.
  }
}
