import type { Flag } from "../command.ts";

export const MAPPING_FLAG: Flag = {
  name: "mapping",
  value: "FILE",
  help: "what the labels and types of a database stand for, as inspect --write-mapping writes it",
};
