import { type SourceNoun, toSourceNoun } from "../../app/base/words.ts";
import { useData } from "./explorer-context.ts";

/** What the sources of the open graph are called. */
export const useSourceNoun = (): SourceNoun =>
  useData(({ opened }) => toSourceNoun(opened?.overview.documents ?? []));
