import type { Dataset } from "../../core/model/dataset.ts";
import type { FolderData } from "./read-folder.ts";

/** Data that a command has opened. */
export interface OpenedData {
  readonly dataset: Dataset;
  /** The data folder, where texts may lie beside the data; null for a file. */
  readonly folder: string | null;
  /** Where a field of a record stands in its file, when the data is a folder. */
  readonly findPlace: FolderData["findPlace"];
  /** What was renamed, repaired or left out on reading, for people. */
  readonly notes: readonly string[];
  /** Texts of documents that were among the files, by SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
}
