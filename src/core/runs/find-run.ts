import { collectFindings } from "../formats/findings.ts";
import type { InputFile } from "../formats/format.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type { Maker } from "./maker.ts";
import { MAKERS } from "./makers.ts";
import { baseOf, createRunFiles, folderOf, type RunFiles } from "./run-files.ts";
import { isVault, mayBeData } from "./select-files.ts";
import { MARKDOWN_VAULT } from "./vault/markdown-vault.ts";

/** A run that was recognised: who made it, and the file that says so. */
export interface FoundRun {
  readonly maker: Maker;
  readonly main: string;
}

function listMains(maker: Maker, files: RunFiles): readonly string[] {
  const mains = files.paths.filter((path) => maker.main.test(baseOf(path)) && maker.matches(path, files));
  // Several of its files in one folder are one run.
  return mains.filter(
    (path, index) => mains.findIndex((other) => folderOf(other) === folderOf(path)) === index,
  );
}

/** Notes that link to each other, where no other data is among the files but a little beside them. */
function findVault(files: RunFiles): FoundRun | null {
  const notes = files.paths.filter((path) => MARKDOWN_VAULT.main.test(path));
  const data = files.paths.filter(mayBeData);
  if (!isVault(notes.length, data.length)) return null;
  const main = notes.find((path) => MARKDOWN_VAULT.matches(path, files));
  return main === undefined ? null : { maker: MARKDOWN_VAULT, main };
}

const depthOf = (path: string): number => path.split("/").length;

/**
 * The run among files that were opened together, recognised by file names and fields; null where there is none. Refused where
 * there are several: which one is meant cannot be told.
 */
export function findRun(inputs: readonly InputFile[]): Result<FoundRun | null> {
  const files = createRunFiles(inputs, collectFindings());
  const found = MAKERS.flatMap((maker) => listMains(maker, files).map((main) => ({ maker, main }))).toSorted(
    (a, b) => depthOf(a.main) - depthOf(b.main),
  );
  const [first] = found;
  if (first === undefined) return ok(findVault(files));
  // What lies deeper belongs to the documents of the run, not beside it.
  const others = found.filter(
    ({ main }) => folderOf(main) !== folderOf(first.main) && depthOf(main) === depthOf(first.main),
  );
  if (others.length === 0) return ok(first);
  const folders = [first, ...others].map(
    ({ main }) => folderOf(main).replace(/\/$/, "") || "the folder itself",
  );
  return refuse(
    "several-runs",
    "",
    `This folder holds several graphs: ${[...new Set(folders)].slice(0, 6).join(", ")}.`,
    "Open one of these folders.",
  );
}
