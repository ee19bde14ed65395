const WIDEST_LINE = 166;
const MOST_LINES = 2;

/** Cuts a text to a width, ending in an ellipsis; never splits a character in two. */
function shorten(text: string, measure: (text: string) => number): string {
  if (measure(text) <= WIDEST_LINE) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("").trimEnd()}…`) > WIDEST_LINE) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Breaks a label at spaces into at most two lines of like length; what does not fit ends in an ellipsis. */
export function breakLabel(text: string, measure: (text: string) => number): readonly string[] {
  const whole = measure(text);
  if (whole <= WIDEST_LINE) return [text];
  const words = text.split(/\s+/);
  const lines: string[] = [];
  const aim = Math.min(WIDEST_LINE, Math.max(whole / MOST_LINES, 60));
  let line = "";
  words.forEach((word) => {
    const longer = line === "" ? word : `${line} ${word}`;
    const isLast = lines.length === MOST_LINES - 1;
    if (isLast || line === "" || measure(line) + measure(word) / 2 < aim) {
      if (!isLast && measure(longer) > WIDEST_LINE && line !== "") {
        lines.push(line);
        line = word;
      } else line = longer;
      return;
    }
    lines.push(line);
    line = word;
  });
  lines.push(line);
  return lines.map((part) => shorten(part, measure));
}
