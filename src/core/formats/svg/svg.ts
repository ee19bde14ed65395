import type { Format } from "../format.ts";
import { SVG_OPTIONS } from "./svg-options.ts";
import { writeSvg } from "./write-svg.ts";

/** The drawing as a picture for documents: lines and text stay lines and text. */
export const SVG: Format = {
  id: "svg",
  label: "Picture (SVG)",
  extensions: ["svg"],
  mediaType: "image/svg+xml",
  options: SVG_OPTIONS,
  keeps: {
    types: "partly",
    names: "partly",
    direction: "partly",
    parallels: "partly",
    dates: "partly",
    claims: "no",
    documents: "partly",
    attributes: "no",
    positions: "partly",
    look: "partly",
  },
  write: writeSvg,
};
