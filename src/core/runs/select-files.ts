import { MAKERS } from "./makers.ts";
import { baseOf, toPath } from "./run-files.ts";
import { MARKDOWN_VAULT } from "./vault/markdown-vault.ts";

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
const MOST_NOTES = 20_000;

/** What is read of a folder, and the files that matter but are too many or too large. */
export interface FolderSelection {
  readonly paths: ReadonlySet<string>;
  readonly leftOut: readonly string[];
}

/** So many notes for each file of data make a folder one of notes. */
const NOTES_PER_DATA = 10;

/** Whether a folder of so many Markdown files and so many files of data is looked at as one of notes. */
export const isVault = (notes: number, data: number): boolean => notes > 1 && notes >= data * NOTES_PER_DATA;

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
  const leftOut = data.slice(MOST_FILES).map(({ path }) => path);
  const notes = seen.filter(({ path }) => MARKDOWN_VAULT.main.test(path));
  const isOfNotes = named.length === 0 && isVault(notes.length, data.length);
  if (named.length === 0 && !isOfNotes) return { paths, leftOut };
  const known = new Set(data.map(({ path }) => path));
  let room = MOST_TEXT;
  for (const { path, size } of isOfNotes ? notes : seen) {
    if (known.has(path) || !TEXT.test(path)) continue;
    if (size > room || paths.size >= (isOfNotes ? MOST_NOTES : MOST_FILES)) {
      leftOut.push(path);
      continue;
    }
    room -= size;
    paths.add(path);
  }
  return { paths, leftOut };
}
