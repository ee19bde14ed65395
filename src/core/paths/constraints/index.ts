import { allow } from "./allow.ts";
import { assertedOnly } from "./asserted-only.ts";
import { avoid } from "./avoid.ts";
import type { ConstraintDefinition } from "./definition.ts";
import { deny } from "./deny.ts";
import { direction } from "./direction.ts";
import { dropUndated } from "./drop-undated.ts";
import { maxSteps } from "./max-steps.ts";
import { minDocuments } from "./min-documents.ts";
import { noContested } from "./no-contested.ts";
import { noSoft } from "./no-soft.ts";
import { period } from "./period.ts";
import { throughQualifiers } from "./through-qualifiers.ts";
import { via } from "./via.ts";

/** Every way to restrict paths, in the order in which chips, flags and relaxations are listed. */
export const CONSTRAINTS: readonly ConstraintDefinition[] = [
  via,
  avoid,
  allow,
  deny,
  direction,
  period,
  dropUndated,
  minDocuments,
  noContested,
  noSoft,
  assertedOnly,
  throughQualifiers,
  maxSteps,
];
