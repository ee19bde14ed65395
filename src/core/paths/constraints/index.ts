import { allow } from "./allow.ts";
import { assertedOnly } from "./asserted-only.ts";
import { avoid } from "./avoid.ts";
import type { Constraint } from "./define-constraint.ts";
import { deny } from "./deny.ts";
import { direction } from "./direction.ts";
import { dropUndated } from "./drop-undated.ts";
import { maxSteps } from "./max-steps.ts";
import { minDocuments } from "./min-documents.ts";
import { noContested } from "./no-contested.ts";
import { noSoft } from "./no-soft.ts";
import { period } from "./period.ts";
import { periodMode } from "./period-mode.ts";
import { throughQualifiers } from "./through-qualifiers.ts";
import { via } from "./via.ts";

/** Every way to restrict paths, in the order in which chips, flags and relaxations are listed. A new one is a file and a line. */
export const CONSTRAINTS = [
  via,
  avoid,
  allow,
  deny,
  direction,
  period,
  periodMode,
  dropUndated,
  minDocuments,
  noContested,
  noSoft,
  assertedOnly,
  throughQualifiers,
  maxSteps,
] as const;

type Listed = (typeof CONSTRAINTS)[number];

/** What a query asks by constraints: a field for each of them. */
export type Conditions = {
  readonly [Each in Listed as Each["id"]]: Each extends Constraint<string, infer Value> ? Value : never;
};

/** As `Listed`, for code that treats all alike. */
export type AnyConstraint = Listed;

/** The conditions of a query that mentions none. */
export const NO_CONDITIONS: Conditions = Object.assign({}, ...CONSTRAINTS.map(({ initial }) => initial));
