import type { Format, FormatOption } from "../../core/formats/format.ts";
import { SVG } from "../../core/formats/svg/svg.ts";

export const SCALE: FormatOption = {
  id: "scale",
  label: "Size",
  choices: [
    { value: "2", label: "Twice: sharp on screens and slides" },
    { value: "1", label: "Once" },
    { value: "4", label: "Four times: for print" },
  ],
};

/** The SVG as points: the page draws it, so only the page can write it. */
export const PNG: Format & { readonly source: string } = {
  ...SVG,
  source: SVG.id,
  id: "png",
  label: "Picture (PNG)",
  extensions: ["png"],
  mediaType: "image/png",
  options: [SCALE, ...SVG.options],
};
