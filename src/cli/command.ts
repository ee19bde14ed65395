import type { Result } from "../core/model/result.ts";

/** What a command sees of the machine; tests hand in their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `YYYY-MM-DD`, stamped into exports. */
  readonly today: string;
  /** The data that comes with the program, used where there is no `graph-data` in `cwd`. */
  readonly shipped: string;
  /** What that data says, kept by the build, so that it is not checked again; null where nothing is kept. */
  readonly checked: string | null;
  /** The folder of the built page. */
  readonly page: string;
  /** Has an address shown by the reader's browser; false where none could be started. */
  readonly browse: (address: string) => Promise<boolean>;
}

/** A flag as data: parsing and `--help` derive from it. */
export interface Flag {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** How the value is written in the help (`REF`, `n`); absent = a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly help: string;
}

/** The flags and words of one call. Asking for a flag that the command does not declare is a programmer error. */
export interface Arguments {
  readonly words: readonly string[];
  /** Last value given, or null. */
  readonly text: (flag: string) => string | null;
  /** Every value given, in order. */
  readonly all: (flag: string) => readonly string[];
  readonly has: (flag: string) => boolean;
}

/** What a command found. Both forms are made on demand; `notes` go to stderr. */
export interface Answer {
  /** 0 answered, 1 nothing found or lint errors, 2 refused with an answer. */
  readonly status: 0 | 1 | 2;
  readonly json: () => unknown;
  /** Pieces of the plain answer, written as they are. */
  readonly text: () => Iterable<string>;
  readonly notes?: readonly string[];
}

/** One command: a file of its own in `commands` and a line in `commands.ts`. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** Names of the words that it takes, `REF` for example; all are required. */
  readonly words: readonly string[];
  readonly flags: readonly Flag[];
  /** Further paragraphs of the help: what `--json` answers, examples. */
  readonly details?: string;
  readonly run: (given: Arguments, io: Io) => Promise<Result<Answer>>;
}

/** Lines of a plain answer. */
export const toLines = (lines: readonly string[]): readonly string[] => lines.map((line) => `${line}\n`);
