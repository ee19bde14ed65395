import type { LintRule } from "./rule.ts";
import { borrowedWords } from "./rules/borrowed-words.ts";
import { coverage } from "./rules/coverage.ts";
import { domainRange } from "./rules/domain-range.ts";
import { duplicateName } from "./rules/duplicate-name.ts";
import { evidenceInBody } from "./rules/evidence-in-body.ts";
import { ground } from "./rules/ground.ts";
import { hubShare } from "./rules/hub-share.ts";
import { idPrefix } from "./rules/id-prefix.ts";
import { lastResort } from "./rules/last-resort.ts";
import { machineConfidence } from "./rules/machine-confidence.ts";
import { machineEnds } from "./rules/machine-ends.ts";
import { machineQuote } from "./rules/machine-quote.ts";
import { machineSource } from "./rules/machine-source.ts";
import { nearTypes } from "./rules/near-types.ts";
import { orphan } from "./rules/orphan.ts";
import { ownKnowledge } from "./rules/own-knowledge.ts";
import { passageHash } from "./rules/passage-hash.ts";
import { passageParagraph } from "./rules/passage-paragraph.ts";
import { redirect } from "./rules/redirect.ts";
import { rivals } from "./rules/rivals.ts";
import { singleDocument } from "./rules/single-document.ts";
import { speaker } from "./rules/speaker.ts";
import { staleLayout } from "./rules/stale-layout.ts";
import { symmetricOnce } from "./rules/symmetric-once.ts";
import { weakWording } from "./rules/weak-wording.ts";

/** Every rule of `corridor check` and of the page's data health. A new one is a file in `rules` and a line here. */
export const RULES: readonly LintRule[] = [
  idPrefix,
  domainRange,
  symmetricOnce,
  speaker,
  ground,
  redirect,
  rivals,
  evidenceInBody,
  passageHash,
  passageParagraph,
  borrowedWords,
  coverage,
  weakWording,
  orphan,
  duplicateName,
  lastResort,
  singleDocument,
  ownKnowledge,
  hubShare,
  staleLayout,
  machineSource,
  machineQuote,
  machineEnds,
  machineConfidence,
  nearTypes,
];
