/** A label broken into lines, measured in its font. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly font: string;
  readonly lineHeight: number;
}

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

const WEIGHTS = { strong: 600, plain: 500 } as const;

/** Measures labels with a canvas and remembers the answers, by font and text. */
export function createLabelTexts(
  context: CanvasRenderingContext2D,
  family: string,
): { readonly of: (text: string, size: number, strong: boolean) => LabelText; readonly forget: () => void } {
  const known = new Map<string, LabelText>();
  return {
    of: (text, size, strong) => {
      const font = `${strong ? WEIGHTS.strong : WEIGHTS.plain} ${size}px ${family}`;
      const key = `${font}|${text}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      context.font = font;
      const measure = (part: string) => context.measureText(part).width;
      const lines = breakLabel(text, measure);
      const made = {
        lines,
        font,
        width: Math.max(...lines.map(measure)),
        lineHeight: Math.round(size * 1.22),
      };
      known.set(key, made);
      return made;
    },
    forget: () => known.clear(),
  };
}
