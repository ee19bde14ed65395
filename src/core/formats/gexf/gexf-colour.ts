import { parseColour } from "../colour.ts";

/** A colour as an element; empty for what is none. */
export function writeVizColour(text: string | undefined): string {
  const colour = text === undefined ? null : parseColour(text);
  if (colour === null) return "";
  return `<viz:color r="${colour.r}" g="${colour.g}" b="${colour.b}"${colour.a < 1 ? ` a="${colour.a}"` : ""}/>`;
}
