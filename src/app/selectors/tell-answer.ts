import { toPlainText } from "../../core/paths/phrasing/format-step.ts";
import type { FoundPath, PathAnswer, SentencePart } from "../../core/paths/query.ts";
import type { OpenGraph } from "../state/data.ts";
import { entityName } from "./entity-name.ts";

const isTold = ({ told, sentence }: Pick<FoundPath, "told" | "sentence">): boolean =>
  toPlainText(told) !== sentence;

/** Whether some step of an answer has a claim, so that it can be read as the sources tell it. */
export const canBeTold = ({ paths, tree }: PathAnswer): boolean =>
  paths.some(isTold) || (tree !== undefined && isTold(tree));

/** The answer with its sentences as the sources tell them, each path behind the names that it leads through. */
export function tellAnswer(answer: PathAnswer, opened: OpenGraph | null): PathAnswer {
  const chain = ({ entities }: Pick<FoundPath, "entities">): readonly SentencePart[] =>
    entities.flatMap((id, place): readonly SentencePart[] => [
      { kind: "entity", id, text: entityName(opened, id) },
      { kind: "text", text: place === entities.length - 1 ? ": " : " → " },
    ]);
  return {
    ...answer,
    paths: answer.paths.map((path) =>
      isTold(path) ? { ...path, parts: [...chain(path), ...path.told] } : path,
    ),
    ...(answer.tree === undefined ? {} : { tree: { ...answer.tree, parts: answer.tree.told } }),
  };
}
