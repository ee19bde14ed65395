import { breakLabel, LINE_AIM } from "../../core/drawing/break-label.ts";

export { breakLabel };

/** A label broken into lines, measured in its font. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly font: string;
  readonly lineHeight: number;
}

/** Letters of hubs, whose lines may be longer. */
const LARGE = 13;
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
      const lines = breakLabel(text, measure, size < LARGE ? LINE_AIM.plain : LINE_AIM.large);
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
