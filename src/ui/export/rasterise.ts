import latinExtended from "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";

/** What browsers can draw on: more gives a blank picture instead of an error. */
const LONGEST_SIDE = 16_384;
const MOST_POINTS = 130_000_000;

const readAsUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** A rule that brings one of the page's own font files along; nothing where it cannot be read (a page opened from disk). */
async function embedFont(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    const source = await readAsUrl(new Blob([await response.arrayBuffer()], { type: "font/woff2" }));
    return `@font-face{font-family:"Inter";font-weight:100 900;src:url(${source})}`;
  } catch (error) {
    if (error instanceof TypeError) return "";
    throw error;
  }
}

/** The SVG with the page's font inside: a picture is drawn apart from the page and sees none of its fonts. */
async function withFonts(svg: string): Promise<string> {
  const rules = await Promise.all([embedFont(latinExtended), embedFont(latin)]);
  // The later rule wins where both have a letter; the family falls back from one to the other.
  const [extended = "", basic = ""] = rules;
  const style = `<style>${extended.replace('"Inter"', '"Inter Extended"')}${basic}</style>`;
  return svg
    .replace(/font-family="Inter,/, "font-family=\"Inter, 'Inter Extended',")
    .replace(/(<svg\b[^>]*>)/, (start) => `${start}${style}`);
}

export interface Raster {
  readonly blob: Blob;
  /** Smaller than wanted where the picture would have been too large to draw. */
  readonly scale: number;
}

/** Draws an SVG of ours as a PNG at a scale. */
export async function rasterise(svg: string, wanted: number): Promise<Raster> {
  const [, width = "0", height = "0"] = /<svg\b[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const [w, h] = [Number(width), Number(height)];
  if (w === 0 || h === 0) throw new Error("The picture has no size.");
  const scale = Math.min(wanted, LONGEST_SIDE / Math.max(w, h), Math.sqrt(MOST_POINTS / (w * h)));
  const url = URL.createObjectURL(new Blob([await withFonts(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(w * scale);
    canvas.height = Math.round(h * scale);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser cannot draw the picture.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("The picture is too large for this browser. Choose a smaller size.");
    return { blob, scale };
  } finally {
    URL.revokeObjectURL(url);
  }
}
