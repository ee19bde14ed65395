import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Dataset } from "../model/dataset.ts";

/** Records hashed at a time, so that no text of the whole graph is made. */
const BATCH = 4096;

/**
 * SHA-256 over the entities (id, name) and relations (id, ends, type) in the data's order: equal for a graph that was
 * written and read again without loss, whatever the wording of its claims. Linear.
 */
export function takeFingerprint({ entities, relations }: Dataset): string {
  const running = sha256.create();
  const add = (records: readonly (readonly string[])[]) =>
    running.update(utf8ToBytes(JSON.stringify(records)));
  for (let at = 0; at < entities.length; at += BATCH)
    add(entities.slice(at, at + BATCH).map(({ id, name }) => [id, name]));
  for (let at = 0; at < relations.length; at += BATCH)
    add(relations.slice(at, at + BATCH).map(({ id, source, type, target }) => [id, source, type, target]));
  return bytesToHex(running.digest());
}
