const MARKER = /^[ \t]*(`{3,}|~{3,})|(`+)|%%|<!--/gm;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** Where a block of code that is fenced by a line ends: behind the line that closes it, else with the text. */
function findFenceEnd(text: string, from: number, fence: string): number {
  for (let at = text.indexOf("\n", from); at !== -1; at = text.indexOf("\n", at + 1)) {
    let start = at + 1;
    while (text[start] === " " || text[start] === "\t") start++;
    if (!text.startsWith(fence, start)) continue;
    const end = text.indexOf("\n", start);
    const rest = text.slice(start + fence.length, end === -1 ? text.length : end);
    if (/^[`~]*\s*$/.test(rest)) return end === -1 ? text.length : end;
  }
  return text.length;
}

/** A text of Markdown in which code and comments are blanked out letter by letter, so that offsets stay. Linear. */
export function blankCode(text: string): string {
  const parts: string[] = [];
  const unclosed = new Set<string>();
  let done = 0;
  MARKER.lastIndex = 0;
  for (let found = MARKER.exec(text); found !== null; found = MARKER.exec(text)) {
    const [marker, fence, ticks] = found;
    const start = found.index;
    const inner = start + marker.length;
    let end = -1;
    if (fence !== undefined) end = findFenceEnd(text, inner, fence);
    else if (ticks !== undefined) {
      const newline = text.indexOf("\n", inner);
      const line = text.slice(inner, newline === -1 ? text.length : newline);
      const close = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(line);
      if (close !== null) end = inner + close.index + ticks.length;
    } else {
      const close = marker === "%%" ? "%%" : "-->";
      const at = unclosed.has(close) ? -1 : text.indexOf(close, inner);
      if (at === -1) unclosed.add(close);
      else end = at + close.length;
    }
    if (end === -1) continue;
    parts.push(text.slice(done, start), blank(text.slice(start, end)));
    done = end;
    MARKER.lastIndex = end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}
