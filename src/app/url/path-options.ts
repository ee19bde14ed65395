import { toEntityId } from "../../core/model/ids.ts";
import { PERIOD_MODES, RANKINGS } from "../../core/paths/query.ts";
import { escapeList, escapePart, unescapeList, unescapePart } from "../base/url-parts.ts";
import { DEFAULT_OPTIONS, type PathOptions } from "../state/state.ts";

/** How one option of a path question stands in the link; `read` answers null for text that it cannot use. */
interface OptionCodec {
  readonly key: string;
  write(options: PathOptions): string | null;
  read(text: string): Partial<PathOptions> | null;
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, i) => item === b[i]);

function list<Key extends "via" | "avoid" | "allow" | "deny">(
  key: Key,
  wrap: (items: readonly string[]) => Partial<PathOptions>,
): OptionCodec {
  return {
    key,
    write: (options) => (sameList(options[key], DEFAULT_OPTIONS[key]) ? null : escapeList(options[key])),
    read: (text) => {
      const items = unescapeList(text);
      return items === null || items.length === 0 ? null : wrap(items);
    },
  };
}

function choice<Value extends string>(
  key: string,
  values: readonly Value[],
  pick: (options: PathOptions) => Value,
  wrap: (value: Value) => Partial<PathOptions>,
): OptionCodec {
  return {
    key,
    write: (options) => (pick(options) === pick(DEFAULT_OPTIONS) ? null : pick(options)),
    read: (text) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? null : wrap(value);
    },
  };
}

function flag<Key extends "dropUndated" | "noContested" | "noSoft" | "assertedOnly" | "throughQualifiers">(
  key: string,
  field: Key,
): OptionCodec {
  return {
    key,
    write: (options) => (options[field] ? "1" : null),
    read: (text) => (text === "1" ? { [field]: true } : null),
  };
}

function count(
  key: string,
  max: number,
  pick: (options: PathOptions) => number | null,
  wrap: (value: number) => Partial<PathOptions>,
): OptionCodec {
  return {
    key,
    write: (options) => (pick(options) === pick(DEFAULT_OPTIONS) ? null : String(pick(options))),
    read: (text) => {
      const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
      return value >= 1 && value <= max ? wrap(value) : null;
    },
  };
}

/** Every option that a link can carry, in the order in which it is written. */
export const OPTION_CODECS: readonly OptionCodec[] = [
  list("via", (items) => ({ via: items.map(toEntityId) })),
  list("avoid", (items) => ({ avoid: items.map(toEntityId) })),
  list("allow", (items) => ({ allow: items })),
  list("deny", (items) => ({ deny: items })),
  choice(
    "direction",
    ["any", "forward"],
    (o) => o.direction,
    (direction) => ({ direction }),
  ),
  {
    key: "period",
    write: (options) => (options.period === null ? null : escapePart(options.period)),
    read: (text) => {
      const period = unescapePart(text);
      return period === null || period === "" ? null : { period };
    },
  },
  choice(
    "period-mode",
    PERIOD_MODES,
    (o) => o.periodMode,
    (periodMode) => ({ periodMode }),
  ),
  flag("drop-undated", "dropUndated"),
  count(
    "min-documents",
    9999,
    (o) => o.minDocuments,
    (minDocuments) => ({ minDocuments }),
  ),
  flag("no-contested", "noContested"),
  flag("no-soft", "noSoft"),
  flag("asserted-only", "assertedOnly"),
  flag("through-qualifiers", "throughQualifiers"),
  count(
    "max-steps",
    9999,
    (o) => o.maxSteps,
    (maxSteps) => ({ maxSteps }),
  ),
  count(
    "k",
    100,
    (o) => o.k,
    (k) => ({ k }),
  ),
  choice(
    "rank",
    RANKINGS,
    (o) => o.ranking,
    (ranking) => ({ ranking }),
  ),
];
