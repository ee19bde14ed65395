import { type EntityId, toEntityId } from "../model/ids.ts";

// Ids of foreign files are any text: what separates them is escaped inside them.
const escapeId = (id: string) => id.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const unescapeId = (text: string) =>
  text.replace(/%(25|2c|7e)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Ids as they stand in a filter's argument: `state:iran,state:israel`, with `%`, `,` and `~` escaped inside an id. */
export const writeIds = (ids: readonly EntityId[]): string => ids.map(escapeId).join(",");

/** The ids of such a text; empty parts name nothing. */
export const readIds = (text: string): readonly EntityId[] =>
  text
    .split(",")
    .filter((part) => part !== "")
    .map((part) => toEntityId(unescapeId(part)));
