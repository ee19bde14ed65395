import { embedFonts } from "./embed-fonts.ts";

/** What browsers can draw on: more gives a blank picture instead of an error. */
const LONGEST_SIDE = 16_384;
const MOST_POINTS = 130_000_000;

/** The SVG with the page's fonts inside: a picture is drawn apart from the page and sees none of them. */
async function withFonts(svg: string): Promise<string> {
  const style = `<style>${await embedFonts()}</style>`;
  return svg.replace(/<svg\b[^>]*>/, (start) => `${start}${style}`);
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
