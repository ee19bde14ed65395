import { NARROW_SCREEN } from "./breakpoints.ts";

const BAR = 44;
const PANELS = 248 + 348;
const TIMELINE = 120;
/** Search and the closed sheet's tabs take this much more of a narrow screen. */
const SHEET = 92;

/** Width over height of what the panels leave of the window, between a tall phone and a wide wall. */
export function measureAspect(): number {
  const isNarrow = matchMedia(NARROW_SCREEN).matches;
  const width = innerWidth - (isNarrow ? 0 : PANELS);
  const height = innerHeight - BAR - (isNarrow ? SHEET : TIMELINE);
  return Math.min(2.5, Math.max(0.45, width / Math.max(1, height)));
}
