import type { AttributeValue } from "../model/dataset.ts";
import { toHeading } from "./records/heading.ts";

/** Labels that graph databases put on every node. */
const GENERAL = /^(?:_.*|entity|node|base|resource|thing)$/i;

/** Headings under which databases write all labels of a node. */
const LISTS: ReadonlySet<string> = new Set([":label", "labels"]);

/**
 * The type in a value that may hold several (`:Person:Director`, `Person;Director`, a list of labels): the first one that
 * is not on everything. `isWhole` when it says all that the value does.
 */
export function splitType(
  value: AttributeValue | undefined,
  title: string,
): { readonly type: string | null; readonly isWhole: boolean } {
  if (value === undefined || value === "") return { type: null, isWhole: false };
  const parts =
    typeof value === "object"
      ? value.map(String)
      : /^:[^:\s]/.test(String(value))
        ? String(value).slice(1).split(":")
        : LISTS.has(toHeading(title))
          ? String(value).split(";")
          : [String(value)];
  const named = parts.filter((part) => part !== "");
  const type = named.find((part) => !GENERAL.test(part)) ?? named[0] ?? null;
  return { type, isWhole: named.length === 1 };
}
