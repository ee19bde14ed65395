import type { LayoutRequest } from "../../core/engine/layout-request.ts";
import { EMPTY_LENS } from "../../core/lens/lens.ts";
import { readLens, writeLens } from "../../core/lens/lens-text.ts";
import { toEntityId } from "../../core/model/ids.ts";
import { escapePart, unescapePart } from "../base/url-parts.ts";

/** How the reader wants the entities arranged; null = as the graph was opened. */
export type LayoutChoice = Omit<LayoutRequest, "aspect"> | null;

/** Arrangements of earlier versions that are no more: their links open in the network. */
const FORMER: readonly string[] = ["time"];

const ID = /^[a-z][a-z0-9-]{0,31}$/;

/** `layout=radial`, `layout.focus=…`, `layout.within=…`: nothing for the arrangement a graph is opened with. */
export function writeLayout(choice: LayoutChoice): readonly string[] {
  if (choice === null) return [];
  const within = writeLens(choice.within);
  return [
    `layout=${escapePart(choice.layout)}`,
    ...(choice.focus === null ? [] : [`layout.focus=${escapePart(choice.focus)}`]),
    ...(within === "" ? [] : [`layout.within=${escapePart(within)}`]),
  ];
}

export const isLayoutPart = (key: string): boolean => key === "layout" || key.startsWith("layout.");

/**
 * The choice behind those parts, in any order; null when there is none. Keys of parts that cannot be used are named in
 * `ignored`. `readLayout` of what `writeLayout` wrote gives the same choice back.
 */
export function readLayout(parts: ReadonlyMap<string, string>): {
  readonly layout: LayoutChoice;
  readonly ignored: readonly string[];
} {
  const layout = parts.get("layout");
  if (layout !== undefined && FORMER.includes(layout)) return { layout: null, ignored: [] };
  if (layout === undefined || !ID.test(layout)) return { layout: null, ignored: [...parts.keys()] };
  const ignored: string[] = [];
  let focus: NonNullable<LayoutChoice>["focus"] = null;
  let within = EMPTY_LENS;
  for (const [key, part] of parts) {
    if (key === "layout") continue;
    const plain = unescapePart(part);
    const lens = key === "layout.within" && plain !== null && plain !== "" ? readLens(plain) : null;
    if (lens?.ok === true) within = lens.value;
    else if (key === "layout.focus" && plain !== null && plain !== "") focus = toEntityId(plain);
    else ignored.push(key);
  }
  return { layout: { layout, focus, within }, ignored };
}
