import { toClaimId, toEntityId } from "../../core/model/ids.ts";
import { isRecord } from "../base/is-record.ts";
import type { Coding } from "./coding.ts";

/** What stands in a form that was begun and not saved yet: it outlasts a reload. */
export interface FormDraft {
  readonly coding: Coding;
  /** The link to what was selected: a form that changes something is about that. */
  readonly view: string;
  /** What was filled in, as the form itself writes and reads it. */
  readonly fields: string;
}

const toEnd = (value: unknown) => (typeof value === "string" ? toEntityId(value) : null);

function readCoding(value: unknown): Coding | null {
  if (!isRecord(value)) return null;
  const { kind, id } = value;
  if (kind === "entity") return { kind };
  if (kind === "claim") return { kind, subject: toEnd(value["subject"]), object: toEnd(value["object"]) };
  if (typeof id !== "string") return null;
  if (kind === "entity-edit") return { kind, id: toEntityId(id) };
  return kind === "claim-edit" ? { kind, id: toClaimId(id) } : null;
}

/** A form as the browser has kept it; null where there is none that this page can open. */
export function readFormDraft(value: unknown): FormDraft | null {
  if (!isRecord(value)) return null;
  const { view, fields } = value;
  const coding = readCoding(value["coding"]);
  return coding === null || typeof view !== "string" || typeof fields !== "string"
    ? null
    : { coding, view, fields };
}

/** Whether two forms write the same thing. */
export const isSameCoding = (a: Coding, b: Coding): boolean => JSON.stringify(a) === JSON.stringify(b);
