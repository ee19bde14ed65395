import type { FormatOption } from "../format.ts";

export const HEADING_STYLE: FormatOption = {
  id: "headings",
  label: "Headings",
  choices: [
    { value: "gephi", label: "Gephi (Id, Label; Source, Target, Type)" },
    { value: "neo4j", label: "Neo4j (:ID, :LABEL; :START_ID, :END_ID, :TYPE)" },
  ],
};

export const DELIMITER: FormatOption = {
  id: "delimiter",
  label: "Delimiter",
  choices: [
    { value: "comma", label: "Comma" },
    { value: "semicolon", label: "Semicolon" },
    { value: "tab", label: "Tab" },
  ],
};

export const FORMULAS: FormatOption = {
  id: "formulas",
  label: "Cells that begin like a formula",
  choices: [
    { value: "guard", label: "Safe for spreadsheets (an apostrophe goes in front)" },
    { value: "exact", label: "Exactly as they are" },
  ],
};

export const MARK: FormatOption = {
  id: "bom",
  label: "Byte order mark",
  choices: [
    { value: "no", label: "None" },
    { value: "yes", label: "With mark, so that Excel reads UTF-8" },
  ],
};

export const CSV_OPTIONS: readonly FormatOption[] = [HEADING_STYLE, DELIMITER, FORMULAS, MARK];
