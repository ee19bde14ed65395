import type { CDPSession, Page } from "@playwright/test";
import { doEdit, type EditAct } from "./edit-acts.ts";

/** A place in the window, as shares of its width and height, so that it means something at every size. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One thing that a reader does; plain data, so that a sequence can be printed and done again. */
export type Act =
  | { readonly kind: "wheel"; readonly at: Spot; readonly dx: number; readonly dy: number }
  | { readonly kind: "click"; readonly at: Spot; readonly button: "left" | "right"; readonly count: 1 | 2 }
  | { readonly kind: "drag"; readonly from: Spot; readonly to: Spot; readonly held: "" | "Shift" | "Alt" }
  | { readonly kind: "finger"; readonly from: Spot; readonly to: Spot }
  | { readonly kind: "press"; readonly name: string; readonly which: number }
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "type"; readonly words: string }
  | { readonly kind: "resize"; readonly width: number; readonly height: number }
  | { readonly kind: "theme"; readonly scheme: "light" | "dark" }
  | { readonly kind: "history"; readonly by: "back" | "forward" }
  | { readonly kind: "open"; readonly files: readonly string[] }
  | { readonly kind: "visit"; readonly hash: string }
  | { readonly kind: "reload" }
  | EditAct;

const CONTROLS =
  "button, a[href], summary, select, input:not([type=file]):not([tabindex='-1']), [role=option], [role=menuitem], [role=menuitemradio], [role=tab], tr[data-row]";
const KEYS = [
  ...[
    "Tab",
    "Tab",
    "Tab",
    "Shift+Tab",
    "Enter",
    "Enter",
    "Escape",
    "Escape",
    " ",
    "Backspace",
    "Home",
    "End",
  ],
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Delete", "Shift+F10"],
  ...["/", "t", "g", "?", ">", "0", "+", "-", "a", "h", "x", "n", "p", "u", "s", "e", "m", "i", "l"],
  ...[
    "Shift+H",
    "Shift+N",
    "Shift+I",
    "Shift+A",
    "r",
    "Control+Enter",
    "Control+z",
    "Control+z",
    "Control+Shift+z",
    "Control+a",
    "Control+k",
  ],
  ...[
    "Control+o",
    "Control+Shift+e",
    "Control+ArrowRight",
    "Control+ArrowUp",
    "Shift+ArrowLeft",
    "Shift+ArrowDown",
  ],
];
const WORDS = [
  "isr",
  "iran",
  "azerb",
  "drone",
  "israel arms",
  "zzzz",
  ">",
  "> table",
  "2019",
  "#",
  "karabakh",
  "ä",
];
const SIZES: readonly (readonly [number, number])[] = [
  [1440, 900],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [900, 600],
  [900, 300],
  [844, 390],
  [390, 844],
  [390, 500],
  [320, 256],
  [320, 640],
];
const HASHES = [
  "#v=1",
  "#v=1&entity=state:israel",
  "#v=1&path=company:elta-systems,state:iran",
  "#v=1&path=company:elta-systems,state:iran,person:isaac-herzog",
  "#v=1&types=person",
  "#v=1&table=relations",
  "#v=1&relation=relation:state:israel/supplied_arms_to/state:azerbaijan",
  "#v=1&layout=type",
  "#v=1&period=2016/2020",
];
const FILES = [["bakery-nodes.csv", "bakery-edges.csv"], ["bakery-edges.csv"], ["south-pole.json"]];

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random, other: T): T =>
  list[Math.floor(random() * list.length)] ?? other;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const spot = (random: Random): Spot => ({ x: round(random()), y: round(random()) });

/** Runs in the page: every control that can be pressed, by what it is called; nothing that something else covers. */
function listControls(controls: string): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || element.matches(":disabled, [aria-disabled=true]")) return [];
    const x = left + width / 2;
    const y = top + height / 2;
    const isInside = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;
    const hit = isInside ? document.elementFromPoint(x, y) : null;
    if (hit === null || !(element.contains(hit) || hit.contains(element))) return [];
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return [`${element.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`];
  });
}

/** Runs in the page: the middle of a control, scrolled to as a reader would; null when there is none of that name. */
function findControl([controls, wanted, which]: readonly [string, string, number]) {
  const found = [...document.querySelectorAll<HTMLElement>(controls)].filter((element) => {
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return `${element.tagName.toLowerCase()} ${name.trim().slice(0, 60)}` === wanted;
  })[which];
  if (found === undefined) return null;
  if (found instanceof HTMLSelectElement) {
    found.focus();
    found.selectedIndex = (found.selectedIndex + 1) % found.options.length;
    found.dispatchEvent(new Event("change", { bubbles: true }));
    return null;
  }
  const { left, top, width, height } = found.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
}

async function choosePress(page: Page, random: Random): Promise<Act | null> {
  const names = await page.evaluate(listControls, CONTROLS);
  const at = Math.floor(random() * names.length);
  const name = names[at];
  if (name === undefined) return null;
  return { kind: "press", name, which: names.slice(0, at).filter((each) => each === name).length };
}

const NAMES = [
  "Zanzibar Trading",
  "Elta",
  "ä — a name that is as long as a line of the page has room for",
  "x",
];

/** Share of what is done that changes the graph. */
const EDITS = 0.08;

function chooseEdit(random: Random): Act {
  const share = random();
  const name = pick(NAMES, random, "x");
  if (share < 0.35) return { kind: "addEntity", name, type: Math.floor(random() * 8) };
  if (share < 0.7)
    return { kind: "addRelation", from: pick(HASHES, random, "#v=1"), object: pick(WORDS, random, "iran") };
  return share < 0.85 ? { kind: "undoEdit" } : { kind: "secondTab", name };
}

/** What to do next: the page as it stands is asked only what there is to press. */
export async function chooseAct(page: Page, random: Random): Promise<Act> {
  if (random() < EDITS) return chooseEdit(random);
  const share = random();
  if (share < 0.4) {
    const press = await choosePress(page, random);
    if (press !== null) return press;
  }
  if (share < 0.62) return { kind: "key", key: pick(KEYS, random, "Tab") };
  if (share < 0.7) {
    const dy = Math.round((random() - 0.5) * 1200);
    return { kind: "wheel", at: spot(random), dx: random() < 0.2 ? 300 : 0, dy };
  }
  if (share < 0.78)
    return {
      kind: "click",
      at: spot(random),
      button: random() < 0.85 ? "left" : "right",
      count: random() < 0.85 ? 1 : 2,
    };
  if (share < 0.83)
    return {
      kind: "drag",
      from: spot(random),
      to: spot(random),
      held: pick(["", "", "Shift", "Alt"] as const, random, ""),
    };
  if (share < 0.86) {
    const from = spot(random);
    return { kind: "finger", from, to: random() < 0.5 ? from : spot(random) };
  }
  if (share < 0.89) return { kind: "type", words: pick(WORDS, random, "") };
  if (share < 0.93) {
    const [width, height] = pick(SIZES, random, [1440, 900]);
    return { kind: "resize", width, height };
  }
  if (share < 0.945) return { kind: "theme", scheme: random() < 0.5 ? "light" : "dark" };
  if (share < 0.97) return { kind: "history", by: random() < 0.6 ? "back" : "forward" };
  if (share < 0.98) return { kind: "visit", hash: pick(HASHES, random, "#v=1") };
  if (share < 0.99) return { kind: "open", files: pick(FILES, random, []) };
  return { kind: "reload" };
}

const EXAMPLES = "public/examples";

/** Does one thing; what there is nothing to do it with any more is left out. */
export async function doAct(page: Page, session: CDPSession, act: Act): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 };
  const toPoint = ({ x, y }: Spot) => ({ x: Math.floor(x * (width - 1)), y: Math.floor(y * (height - 1)) });
  switch (act.kind) {
    case "wheel": {
      const { x, y } = toPoint(act.at);
      await page.mouse.move(x, y);
      await page.mouse.wheel(act.dx, act.dy);
      return;
    }
    case "click": {
      const { x, y } = toPoint(act.at);
      await page.mouse.click(x, y, { button: act.button, clickCount: act.count });
      return;
    }
    case "drag": {
      const [from, to] = [toPoint(act.from), toPoint(act.to)];
      await page.mouse.move(from.x, from.y);
      if (act.held !== "") await page.keyboard.down(act.held);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
      if (act.held !== "") await page.keyboard.up(act.held);
      return;
    }
    case "finger": {
      const [from, to] = [toPoint(act.from), toPoint(act.to)];
      const touch = (
        type: "touchStart" | "touchMove" | "touchEnd",
        touchPoints: { x: number; y: number }[],
      ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
      await touch("touchStart", [from]);
      if (from.x !== to.x || from.y !== to.y) {
        await touch("touchMove", [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
        await touch("touchMove", [to]);
      }
      await touch("touchEnd", []);
      return;
    }
    case "press": {
      const place = await page.evaluate(findControl, [CONTROLS, act.name, act.which] as const);
      if (place !== null) await page.mouse.click(place.x, place.y);
      return;
    }
    case "key":
      await page.keyboard.press(act.key);
      return;
    case "type":
      await page.keyboard.type(act.words);
      return;
    case "resize":
      await page.setViewportSize({ width: act.width, height: act.height });
      return;
    case "theme":
      await page.emulateMedia({ colorScheme: act.scheme });
      return;
    case "history":
      // Beyond either end there is nothing to go to.
      await (act.by === "back" ? page.goBack({ timeout: 5000 }) : page.goForward({ timeout: 5000 })).catch(
        () => null,
      );
      return;
    case "open":
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles(act.files.map((name) => `${EXAMPLES}/${name}`));
      return;
    case "visit":
      await page.evaluate((hash) => {
        location.hash = hash;
      }, act.hash);
      return;
    case "reload":
      await page.reload();
      return;
    default:
      await doEdit(page, act);
  }
}
