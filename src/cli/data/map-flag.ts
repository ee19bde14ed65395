import { MAPPING_WORDS, type MappingEdit, parseMappingText } from "../../core/formats/parse-mapping-text.ts";
import type { Result } from "../../core/model/result.ts";
import type { Arguments, Flag } from "../command.ts";

export const MAP_FLAG: Flag = {
  name: "map",
  value: "TEXT",
  help: `which columns mean what, as inspect prints it: source=From,target=To,relation=Type (words: ${Object.keys(MAPPING_WORDS).join(", ")})`,
};

/** What `--map` says; nothing where it is not given. */
export const readMapFlag = (given: Arguments): Result<MappingEdit> =>
  parseMappingText(given.text(MAP_FLAG.name) ?? "");
