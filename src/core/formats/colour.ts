export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

const HEX = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const RGB = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)$/i;

/** Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb(...)` and `rgba(...)`; `null` when it is none of them. */
export function parseColour(text: string): Rgba | null {
  const hex = HEX.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const full = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const at = (index: number) => Number.parseInt(full.slice(index, index + 2), 16);
    return {
      r: at(0),
      g: at(2),
      b: at(4),
      a: full.length === 8 ? Math.round((at(6) / 255) * 1000) / 1000 : 1,
    };
  }
  const [, r, g, b, a = "1"] = RGB.exec(text.trim()) ?? [];
  if (r === undefined) return null;
  const colour = { r: Number(r), g: Number(g), b: Number(b), a: Number(a) };
  return [colour.r, colour.g, colour.b].every((part) => part <= 255) && colour.a <= 1 ? colour : null;
}

/** `#rrggbb`, or `rgba(r,g,b,a)` when it is not opaque. */
export function formatColour({ r, g, b, a }: Rgba): string {
  if (a < 1) return `rgba(${r},${g},${b},${a})`;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
