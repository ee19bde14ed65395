import type { Pin } from "../../core/graph/pins.ts";
import { readLensPart, writeLensParts } from "../../core/lens/lens-text.ts";
import { type EntityId, toEntityId, toRelationId } from "../../core/model/ids.ts";
import { MAX_ENDS } from "../../core/paths/query.ts";
import { escapeList, escapePart, unescapeList, unescapePart } from "../base/url-parts.ts";
import { isLayoutPart, readLayout, writeLayout } from "../layout/layout-choice.ts";
import {
  isMark,
  NO_ENCODING,
  readEncodingChannel,
  type VisualEncoding,
  writeEncoding,
} from "../measures/visual-encoding.ts";
import {
  EMPTY_QUESTION,
  EMPTY_SHARED,
  NOTHING_SELECTED,
  type PathQuestion,
  type Selection,
  type Shared,
} from "../state/state.ts";
import { isTablePart, readTable, writeTable } from "../table/table-url.ts";
import { type OpenDocument, readOpenDocument, writeOpenDocument } from "../texts/open-document.ts";
import { isLookPart, readLook, writeLooks } from "./kind-looks.ts";
import { readOption, writeOptions } from "./path-options.ts";
import { isPinPart, readPins, writePins } from "./pins.ts";

/** Version of the link format: a change of meaning raises it and adds an upgrader. */
const URL_VERSION = 1;
/** Longer links are not read; nothing that the page writes comes near. */
export const URL_LIMIT = 32 * 1024;

/** A selection of more is not part of a link. */
const MOST_SELECTED = 500;

export interface Decoded {
  readonly shared: Shared;
  /** Parts of the link that could not be used, in words. Empty for a link that the page wrote. */
  readonly ignored: readonly string[];
}

/** Entities of a part of a database that a link names; of more it says that it leaves them out. */
export const MOST_LINKED = 500;

/** What claims name together is drawn; steps are worded as relations. */
const TIES = "ties=1";
const PLAIN = "told=0";

/** Fragment of the whole graph without anything else, where a plain address means an opening view. */
export const WHOLE = `v=${URL_VERSION}`;

/** Fragment (without `#`) that reproduces what is shown; empty for all of a graph and nothing besides. */
export function encodeShared(shared: Shared): string {
  const parts: string[] = [...writeLensParts(shared.lens)];
  if (shared.selection.kind === "entities" && shared.selection.ids.length <= MOST_SELECTED)
    parts.push(`entity=${escapeList(shared.selection.ids)}`);
  if (shared.selection.kind === "relation") parts.push(`relation=${escapePart(shared.selection.id)}`);
  const { path } = shared;
  if (path !== null) {
    parts.push(`path=${path.ends.map((end) => (end === null ? "" : escapePart(end))).join(",")}`);
    parts.push(...writeOptions(path.options).map((part) => `path.${part}`));
    if (path.solo !== null) parts.push(`path.card=${path.solo}`);
    if (path.diagram !== null) parts.push(`path.unfolded=${path.diagram ? 1 : 0}`);
  }
  parts.push(
    ...writeTable(shared.table),
    ...writeEncoding(shared.encoding),
    ...writeLooks(shared.looks),
    ...(shared.ties ? [TIES] : []),
    ...(shared.asTold ? [] : [PLAIN]),
    ...writeLayout(shared.layout),
    ...writePins(shared.pins),
  );
  if (shared.scene !== null && shared.scene.length > 0 && shared.scene.length <= MOST_LINKED)
    parts.push(`scene=${escapeList(shared.scene)}`);
  if (shared.openDocument !== null) parts.push(`read=${writeOpenDocument(shared.openDocument)}`);
  return parts.length === 0 ? "" : [`v=${URL_VERSION}`, ...parts].join("&");
}

function readEnds(text: string): readonly (EntityId | null)[] | null {
  const parts = text.split(",");
  if (parts.length < 2 || parts.length > MAX_ENDS) return null;
  const ends: (EntityId | null)[] = [];
  for (const part of parts) {
    const plain = unescapePart(part);
    if (plain === null) return null;
    ends.push(plain === "" ? null : toEntityId(plain));
  }
  return ends;
}

function readSelection(key: string, text: string): Selection | null {
  if (key === "relation") {
    const id = unescapePart(text);
    return id === null || id === "" ? null : { kind: "relation", id: toRelationId(id) };
  }
  const ids = unescapeList(text);
  return ids === null || ids.length === 0 ? null : { kind: "entities", ids: ids.map(toEntityId) };
}

function applyPathPart(path: PathQuestion, key: string, text: string): PathQuestion | null {
  if (key === "card") {
    const rank = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    return rank >= 1 ? { ...path, solo: rank } : null;
  }
  if (key === "unfolded") return text === "1" || text === "0" ? { ...path, diagram: text === "1" } : null;
  const options = readOption(path.options, key, text);
  return options === null ? null : { ...path, options };
}

/**
 * Reads a fragment, whatever it holds: parts that are unknown, broken or of a wrong type are left out and named in
 * `ignored`. decode(encode(x)) gives x back, with nothing ignored.
 */
export function decodeShared(fragment: string): Decoded {
  const text = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  const empty = EMPTY_SHARED;
  if (text === "") return { shared: empty, ignored: [] };
  if (text.length > URL_LIMIT) return { shared: empty, ignored: ["the whole link, which is too long"] };
  const ignored: string[] = [];
  const lens = new Map<string, string>();
  const pathParts: (readonly [string, string])[] = [];
  const tableParts = new Map<string, string>();
  const layoutParts = new Map<string, string>();
  let encoding: VisualEncoding = NO_ENCODING;
  let { looks, ties, asTold } = empty;
  let pins: readonly Pin[] = [];
  let selection: Selection = NOTHING_SELECTED;
  let ends: readonly (EntityId | null)[] | null = null;
  let openDocument: OpenDocument | null = null;
  let scene: readonly EntityId[] | null = null;
  let version: string | null = null;
  for (const part of text.split("&")) {
    const equals = part.indexOf("=");
    const key = unescapePart(equals < 0 ? part : part.slice(0, equals)) ?? part;
    const value = equals < 0 ? "" : part.slice(equals + 1);
    if (key === "v") version = value;
    else if (key === "entity" || key === "relation") {
      const read = readSelection(key, value);
      if (read === null || selection.kind !== "none") ignored.push(shorten(part));
      else selection = read;
    } else if (key === "path") {
      ends = readEnds(value);
      if (ends === null) ignored.push(shorten(part));
    } else if (key.startsWith("path.")) pathParts.push([key.slice(5), value]);
    else if (isTablePart(key)) tableParts.set(key, value);
    else if (isLayoutPart(key)) layoutParts.set(key, value);
    else if (key === "read") {
      openDocument = readOpenDocument(value);
      if (openDocument === null) ignored.push(shorten(part));
    } else if (key === "scene") {
      const ids = unescapeList(value);
      if (ids === null || ids.length > MOST_LINKED) ignored.push(shorten(part));
      else scene = ids.map(toEntityId);
    } else if (isMark(key)) {
      const read = readEncodingChannel(encoding, key, value);
      if (read === null) ignored.push(shorten(part));
      else encoding = read;
    } else if (isLookPart(key)) {
      const read = readLook(looks, key, value);
      if (read === null) ignored.push(shorten(part));
      else looks = read;
    } else if (part === TIES) ties = true;
    else if (part === PLAIN) asTold = false;
    else if (isPinPart(key)) {
      const read = readPins(value);
      if (read === null) ignored.push(shorten(part));
      else pins = read;
    } else {
      const clause = readLensPart(part);
      if (clause === null) ignored.push(shorten(part));
      else lens.set(...clause);
    }
  }
  if (version !== String(URL_VERSION))
    ignored.unshift(version === null ? "a missing version" : `version ${shorten(version)}`);
  let path: PathQuestion | null = ends === null ? null : { ...EMPTY_QUESTION, ends };
  for (const [key, value] of pathParts) {
    const next: PathQuestion | null = path === null ? null : applyPathPart(path, key, value);
    if (next === null) ignored.push(shorten(`path.${key}=${value}`));
    else path = next;
  }
  const { table, ignored: unread } = readTable(tableParts);
  for (const key of unread) ignored.push(shorten(`${key}=${tableParts.get(key) ?? ""}`));
  const { layout, ignored: unused } = readLayout(layoutParts);
  for (const key of unused) ignored.push(shorten(`${key}=${layoutParts.get(key) ?? ""}`));
  // fromEntries defines own properties, so that not even a filter called `__proto__` could reach a prototype.
  return {
    shared: {
      ...empty,
      lens: Object.fromEntries(lens),
      selection,
      path,
      table,
      encoding,
      looks,
      ties,
      asTold,
      layout,
      pins,
      openDocument,
      scene,
    },
    ignored,
  };
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
