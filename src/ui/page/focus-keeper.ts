/**
 * Elements that each focus request means, and where that does not come, another one instead; search and path fields mark
 * themselves.
 */
const TARGETS = {
  search: ["[data-focus='search']"],
  canvas: ["#cx-graph", ".cx-reader h2"],
  table: ["#cx-table", ".cx-reader h2"],
  paths: ["[data-focus='path']"],
  conditions: ["[data-focus='conditions']"],
  panel: ["#cx-inspector", ".cx-tab"],
} as const;

type Target = keyof typeof TARGETS;

/** Targets that take text. */
const FIELDS: ReadonlySet<Target> = new Set(["search", "paths", "conditions"]);

/** Frames to wait for a target that may still be loading or about to show. */
const MOST_FRAMES = 40;
const MOST_FIELD_FRAMES = 300;
/** Frames after which something else does instead: a panel opens within a few. */
const PATIENCE = 12;

/** What the keys typed so far do in a field that is still to come. */
interface Awaited {
  text: string;
  isEntered: boolean;
}

/** Moves the focus to places that may still be loading, and keeps what is typed for them meanwhile. */
export interface FocusKeeper {
  readonly focus: (what: Target) => void;
  /** Takes a key that is meant for a field still to come; false when the key is not for one. */
  readonly take: (event: KeyboardEvent) => boolean;
}

/** Types into a field as a reader would, so that whoever listens to it takes notice. */
function typeInto(field: HTMLInputElement, { text, isEntered }: Awaited): void {
  if (text !== "") {
    field.setRangeText(text, field.value.length, field.value.length, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
  }
  // The text is taken over first.
  const enter = () =>
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  if (isEntered) requestAnimationFrame(enter);
}

/** One keeper a page; the newest request replaces the one before. */
export function createFocusKeeper(): FocusKeeper {
  let awaited: Awaited | null = null;
  let request = 0;

  const seek = (what: Target, mine: number, from: Element | null, frames: number, waited = 0) => {
    if (mine !== request) return;
    const selectors = waited < PATIENCE ? TARGETS[what].slice(0, 1) : TARGETS[what];
    const target = selectors
      .map((selector) => document.querySelector<HTMLElement>(selector))
      .find((element) => element?.checkVisibility({ visibilityProperty: true }));
    const { activeElement } = document;
    const hasGoneOn = activeElement !== from && activeElement instanceof HTMLInputElement;
    if (!hasGoneOn) target?.focus();
    const isThere = target !== undefined && target === document.activeElement;
    if (!isThere && !hasGoneOn && frames > 0) {
      requestAnimationFrame(() => seek(what, mine, from, frames - 1, waited + 1));
      return;
    }
    if (isThere && awaited !== null && target instanceof HTMLInputElement) typeInto(target, awaited);
    awaited = null;
  };

  return {
    focus(what) {
      const isField = FIELDS.has(what);
      awaited = isField ? { text: "", isEntered: false } : null;
      request++;
      seek(what, request, document.activeElement, isField ? MOST_FIELD_FRAMES : MOST_FRAMES);
    },
    take(event) {
      if (awaited === null || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === "Escape") {
        request++;
        awaited = null;
      } else if (awaited.isEntered) return true;
      else if (event.key === "Backspace") awaited.text = awaited.text.slice(0, -1);
      else if (event.key === "Enter") awaited.isEntered = true;
      else if (event.key.length === 1) awaited.text += event.key;
      else return false;
      return true;
    },
  };
}
