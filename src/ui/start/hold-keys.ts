/** Keys that belong to what was typed before them. */
const FOLLOWING: ReadonlySet<string> = new Set(["Enter", "Backspace", "Escape"]);

interface Ports {
  /** Single characters are commands. */
  readonly hasSingleKeys: boolean;
  readonly focusSearch: () => void;
}

const isForSearch = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, hasSingleKeys: boolean): boolean =>
  !altKey && (ctrlKey || metaKey ? key.toLowerCase() === "k" : hasSingleKeys && key === "/");

/**
 * Keeps the characters typed before the page listens; what it returns types them again, once. What is typed into a field stays
 * there, and the keys that lead to the search box do so at once.
 */
export function holdKeys({ hasSingleKeys, focusSearch }: Ports): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    if (held.length === 0 && isForSearch(event, hasSingleKeys)) {
      event.preventDefault();
      focusSearch();
      return;
    }
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    const isTyped = event.key.length === 1 || (held.length > 0 && FOLLOWING.has(event.key));
    if (isShortcut || !isTyped) return;
    event.preventDefault();
    held.push(event);
  };
  document.addEventListener("keydown", hold, true);
  return () => {
    document.removeEventListener("keydown", hold, true);
    for (const event of held.splice(0))
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(event.type, event));
  };
}
