/** A colour as three numbers; what they are is said where it is used. */
export type Triple = readonly [number, number, number];

/** sRGB components 0 … 255 of `#rgb` or `#rrggbb` (any case), null when the text is no such colour. */
export function parseHex(text: string): Triple | null {
  const match = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(text.trim());
  if (match === null) return null;
  const digits = match[1] ?? [...(match[2] ?? "")].map((digit) => digit + digit).join("");
  const value = Number.parseInt(digits, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const hexByte = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, "0");

/** `#rrggbb` of sRGB components 0 … 255; components outside are clipped. */
export const toHex = ([red, green, blue]: Triple): string =>
  `#${hexByte(red)}${hexByte(green)}${hexByte(blue)}`;

const toLinearComponent = (value: number): number => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};

const fromLinearComponent = (value: number): number =>
  255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Linear light 0 … 1 of sRGB components 0 … 255 (IEC 61966-2-1). */
export const toLinear = ([red, green, blue]: Triple): Triple => [
  toLinearComponent(red),
  toLinearComponent(green),
  toLinearComponent(blue),
];

/** sRGB components of linear light; outside 0 … 255 where the light is outside the sRGB gamut. */
export const fromLinear = ([red, green, blue]: Triple): Triple => [
  fromLinearComponent(red),
  fromLinearComponent(green),
  fromLinearComponent(blue),
];

const luminance = (rgb: Triple): number => {
  const [red, green, blue] = toLinear(rgb);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two sRGB colours, 1 … 21, in either order (WCAG 2.2). */
export function contrast(a: Triple, b: Triple): number {
  const la = luminance(a);
  const lb = luminance(b);
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

const labCurve = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);

/** CIE L*a*b* (white D65, 2°) of linear light. */
export function toLab([red, green, blue]: Triple): Triple {
  const x = labCurve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = labCurve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = labCurve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Mixes two sRGB colours: 0 = the first, 1 = the second. */
export const mix = (a: Triple, b: Triple, share: number): Triple => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
