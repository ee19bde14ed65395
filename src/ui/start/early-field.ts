/** The search box of the outline: a plain text field, which takes what is typed before the page is there. */
export interface EarlyField {
  readonly focus: () => void;
  /** Has the page put in place of the outline, and gives its search box text, caret and Enter of the one before. */
  readonly handOver: (showPage: () => void) => void;
}

const find = (selector: string) => document.querySelector<HTMLInputElement>(selector);

/** Follows the box from now on. */
export function followEarlyField(): EarlyField {
  const early = find("#cx-early-search");
  let isEntered = false;
  early?.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Enter" && !isComposing) isEntered = early.value.trim() !== "";
  });
  early?.addEventListener("input", () => {
    isEntered = false;
  });
  return {
    focus: () => early?.focus(),
    handOver(showPage) {
      const hasFocus = early !== null && document.activeElement === early;
      showPage();
      const field = find("[data-focus='search']");
      if (early === null || field === null) return;
      if (hasFocus) field.focus();
      if (early.value === "") return;
      const { value, selectionStart, selectionEnd } = early;
      field.setRangeText(value, 0, field.value.length, "end");
      // As a reader's typing, so that whoever listens to the field takes notice.
      field.dispatchEvent(new InputEvent("input", { bubbles: true, data: value, inputType: "insertText" }));
      field.setSelectionRange(selectionStart, selectionEnd);
      const enter = () =>
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      // The text is taken over first.
      if (isEntered) requestAnimationFrame(enter);
    },
  };
}
