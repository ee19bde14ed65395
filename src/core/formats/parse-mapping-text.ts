import { ok, type Result, refuse } from "../model/result.ts";

/** The words of a mapping in text, with what they stand for. */
export const MAPPING_WORDS = {
  source: "the column of the source of a relation",
  target: "the column of its target",
  "source-name": "the name of the source, where `source` is an id",
  "target-name": "the name of the target",
  "source-type": "the kind of the source",
  "target-type": "the kind of the target",
  relation: "the kind of the relation",
  type: "the kind of an entity",
  name: "the name of an entity",
  date: "the date or period of the relation",
  start: "its first day",
  end: "its last day",
  order: "dmy or mdy: how dates such as 01/02/2020 are meant",
  weight: "its weight",
  document: "the documents that state it",
  address: "the addresses of these documents",
} as const;

export type MappingWord = keyof typeof MAPPING_WORDS;

/** What a text says of a mapping; what it does not name stays as the file suggests. An empty column means none. */
export type MappingEdit = Readonly<Partial<Record<MappingWord, string>>>;

const isWord = (text: string): text is MappingWord => text in MAPPING_WORDS;

const PART = /([\w-]+)\s*=\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,\s*|$)/gy;

/** Reads `source=From,target=To,relation="Type, in words"`. Refused with the part that is no assignment. */
export function parseMappingText(text: string): Result<MappingEdit> {
  const edit: Partial<Record<MappingWord, string>> = {};
  const trimmed = text.trim();
  PART.lastIndex = 0;
  while (PART.lastIndex < trimmed.length) {
    const start = PART.lastIndex;
    const [, word = "", quoted, bare = ""] = PART.exec(trimmed) ?? [];
    if (!isWord(word))
      return refuse(
        "usage",
        "--map",
        `"${word === "" ? trimmed.slice(start) : word}" is not understood.`,
        `Write WORD=COLUMN, parted by commas; the words are ${Object.keys(MAPPING_WORDS).join(", ")}.`,
      );
    edit[word] = quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"');
  }
  return ok(edit);
}
