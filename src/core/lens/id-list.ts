import { type EntityId, toEntityId } from "../model/ids.ts";
import { escapeId, unescapeId } from "./list-text.ts";

/** Ids as they stand in a filter's argument: `state:iran,state:israel`, with `%`, `,` and `~` escaped inside an id. */
export const writeIds = (ids: readonly EntityId[]): string => ids.map(escapeId).join(",");

/** The ids of such a text; empty parts name nothing. */
export const readIds = (text: string): readonly EntityId[] =>
  text
    .split(",")
    .filter((part) => part !== "")
    .map((part) => toEntityId(unescapeId(part)));
