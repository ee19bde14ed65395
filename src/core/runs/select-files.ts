import { MAKERS } from "./makers.ts";
import { baseOf, toPath } from "./run-files.ts";

/** A file of a folder, before it is read. */
export interface ListedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Folders that programs keep for themselves. */
const OWN = /(?:^|\/)(?:\.[^/]+|node_modules|__pycache__|__MACOSX|venv|cache)\//;
const HIDDEN = /(?:^|\/)(?:\.[^/]+|Thumbs\.db|desktop\.ini)$/i;
const DATA =
  /\.(?:jsonl?|ndjson|graphml|gexf|xml|gml|gdf|net|paj|dot|gv|csv|tsv|tab|parquet|xlsx|zip|gz|ftm|ttl|nt|jsonld|cx2?|cyjs)$/i;
const TEXT =
  /\.(?:txt|text|md|markdown|rst|adoc|org|tex|html?|xml|csv|json|ya?ml|toml|py|ts|tsx|js|jsx|mjs|go|rs|java|kt|c|h|cc|cpp|hpp|cs|rb|php|swift|scala|sh|sql|r|jl|lua|ipynb)$|(?:^|\/)[^./]+$/i;

/** Bytes of texts, and files, that are kept beside a run. */
const MOST_TEXT = 64_000_000;
const MOST_FILES = 5000;

/** What is read of a folder, and how many files that matter were too many or too large. */
export interface FolderSelection {
  readonly paths: ReadonlySet<string>;
  readonly leftOut: number;
}

/** Whether a file of a folder may be data rather than a text that was read: only such files are unpacked. */
export const mayBeData = (path: string): boolean => DATA.test(path);

/**
 * The files of a folder that matter for opening it: the data of a run and the texts beside it, or graph files where there is no run.
 * By names and sizes alone, before anything is read.
 */
export function selectFiles(listed: readonly ListedFile[]): FolderSelection {
  const seen = listed.filter(({ path }) => !OWN.test(toPath(path)) && !HIDDEN.test(toPath(path)));
  const named = MAKERS.filter(
    ({ main, reads }) =>
      seen.some(({ path }) => main.test(baseOf(toPath(path)))) &&
      seen.some(({ path }) => reads.test(baseOf(toPath(path)))),
  );
  const isOwn = ({ path }: ListedFile) =>
    named.some(({ main, reads }) => [main, reads].some((names) => names.test(baseOf(toPath(path)))));
  // Those of a run come first: other data beside them may be many.
  const data = [...seen.filter(isOwn), ...seen.filter((file) => !isOwn(file) && DATA.test(file.path))];
  const paths = new Set(data.slice(0, MOST_FILES).map(({ path }) => path));
  let leftOut = data.length - paths.size;
  if (named.length === 0) return { paths, leftOut };
  const known = new Set(data.map(({ path }) => path));
  let room = MOST_TEXT;
  for (const { path, size } of seen) {
    if (known.has(path) || !TEXT.test(path)) continue;
    if (size > room || paths.size >= MOST_FILES) {
      leftOut++;
      continue;
    }
    room -= size;
    paths.add(path);
  }
  return { paths, leftOut };
}
