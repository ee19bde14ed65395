/** Keys that belong to what was typed before them. */
const FOLLOWING: ReadonlySet<string> = new Set(["Enter", "Backspace", "Escape"]);

/** Keeps the characters typed before the page listens; what it returns types them again, once. */
export function holdKeys(): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
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
