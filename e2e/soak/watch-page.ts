import type { Page } from "@playwright/test";
import { findFaults, readWindow, type WindowState } from "../support/window-rules.ts";
import type { Act } from "./acts.ts";

/** Milliseconds that a page has to come to rest, and how often it is looked at until what is still wrong then is right. */
const MOST_BUSY = 60_000;
const MOST_LOOKS = 30;
/** Frames between two looks, and after an act before the first. */
const FRAMES = 6;

interface Focus {
  /** Nothing has focus but the page itself. */
  readonly isPage: boolean;
  readonly isCanvas: boolean;
  readonly isVisible: boolean;
  readonly name: string;
}

/** Runs in the page. */
function readFocus(): Focus {
  const element = document.activeElement;
  const isPage = element === null || element === document.body || element === document.documentElement;
  const box = element?.getBoundingClientRect();
  return {
    isPage,
    isCanvas: element?.id === "cx-graph",
    isVisible:
      isPage ||
      (element?.checkVisibility({ visibilityProperty: true }) === true &&
        box !== undefined &&
        box.width * box.height > 0),
    name: element === null ? "" : `${element.tagName.toLowerCase()}#${element.id}.${element.className}`,
  };
}

/** What there was before an act. */
export interface Before {
  readonly focus: Focus;
  /** The act takes hold of the picture itself. */
  readonly isOnCanvas: boolean;
}

/** Controls that may move the picture without another address: its tools; files opened before; what leads to something chosen already; commands. */
const MOVING = /^(button (Zoom|Fit|.*\.(csv|json)$)|(a|tr|div|li) )/;
/** Keys that press whatever has focus. */
const PRESSING = new Set(["Enter", " "]);
const HANDS = new Set(["wheel", "click", "drag", "finger"]);

/** Looks at a page before an act. */
export async function lookBefore(page: Page, act: Act): Promise<Before> {
  const focus = await page.evaluate(readFocus);
  const at =
    act.kind === "wheel" || act.kind === "click"
      ? act.at
      : act.kind === "drag" || act.kind === "finger"
        ? act.from
        : null;
  const isHand =
    at !== null &&
    HANDS.has(act.kind) &&
    (await page.evaluate(
      ({ x, y }) =>
        document
          .elementFromPoint(Math.floor(x * (window.innerWidth - 1)), Math.floor(y * (window.innerHeight - 1)))
          ?.closest(".cx-graph") !== null,
      at,
    ));
  const isTool = act.kind === "press" && MOVING.test(act.name);
  const isKey =
    act.kind === "key" || act.kind === "type"
      ? focus.isCanvas || (act.kind === "key" && PRESSING.has(act.key))
      : false;
  return { focus, isOnCanvas: isHand || isTool || isKey };
}

/** What the camera was at which size of the canvas, since it was last moved on purpose. */
export interface CameraMemory {
  about: string;
  readonly seen: Map<string, NonNullable<WindowState["camera"]>>;
}

/** Parts of an address that say what stands beside or over the picture. */
const BESIDE = /&(table|table\.[a-z]+|read|read\.[a-z]+|text|text\.[a-z]+)=[^&]*/g;

function findMoved(
  memory: CameraMemory,
  { camera }: WindowState,
  about: string,
  isOnPurpose: boolean,
): readonly string[] {
  if (isOnPurpose || about !== memory.about) memory.seen.clear();
  memory.about = about;
  if (camera === null) return [];
  const size = `${camera.width} × ${camera.height}`;
  const before = memory.seen.get(size);
  memory.seen.set(size, camera);
  if (before === undefined) return [];
  const away = Math.hypot(camera.x - before.x, camera.y - before.y) * camera.scale;
  const isSame = away <= 2 && Math.abs(camera.scale / before.scale - 1) <= 0.01;
  return isSame
    ? []
    : [
        `the camera moved by ${away.toFixed(0)} px, scale ${before.scale.toFixed(3)} to ${camera.scale.toFixed(3)}`,
      ];
}

/** Runs in the page: some frames, however slowly they come. */
const passFrames = (page: Page) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }, FRAMES);

/** Waits until the page is at rest after an act, and tells what is wrong with it then. */
export async function findWrong(
  page: Page,
  act: Act,
  before: Before,
  memory: CameraMemory,
): Promise<readonly string[]> {
  await passFrames(page);
  const isIdle = await page
    .waitForFunction(() => document.documentElement.dataset["idle"] === "true", null, { timeout: MOST_BUSY })
    .then(
      () => true,
      () => false,
    );
  if (!isIdle) return ["the page never comes to rest"];
  let state = await readWindow(page);
  let faults: readonly string[] = [];
  for (let look = 0; look < MOST_LOOKS; look++) {
    await passFrames(page);
    const next = await readWindow(page);
    const isStill = JSON.stringify(next.camera) === JSON.stringify(state.camera);
    state = next;
    const focus = await page.evaluate(readFocus);
    faults = [
      ...findFaults(state),
      ...(focus.isVisible ? [] : [`focus is on something that cannot be seen: ${focus.name}`]),
      ...(act.kind === "key" && focus.isPage && !before.focus.isPage
        ? [`the key ${act.key} loses the focus of ${before.focus.name}`]
        : []),
    ];
    if (isStill && faults.length === 0) break;
  }
  // Asked of the page itself: Playwright hears of an address later than the page has it.
  const about = (await page.evaluate(() => location.href)).replace(BESIDE, "");
  const isFresh = act.kind === "reload" || act.kind === "open";
  return [...faults, ...findMoved(memory, state, about, before.isOnCanvas || isFresh)];
}
