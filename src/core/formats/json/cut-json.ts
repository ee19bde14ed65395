/**
 * The longest beginning of a broken JSON text that ends after a whole value of a list, with the brackets that are then
 * open closed; `null` when no list holds a whole value. Linear.
 */
export function cutJson(text: string): string | null {
  const open: string[] = [];
  let inString = false;
  let end = 0;
  let closing = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
      continue;
    }
    if (character === '"') inString = true;
    else if (character === "{" || character === "[") open.push(character === "{" ? "}" : "]");
    else if (character === "}" || character === "]") {
      // A bracket that closes something else: what follows cannot be trusted.
      if (open.pop() !== character) break;
      if (open.at(-1) === "]" || open.length < 2) {
        end = at + 1;
        closing = open.toReversed().join("");
      }
    }
  }
  return end === 0 ? null : text.slice(0, end) + closing;
}
