import type { Insets } from "../../canvas/model/renderer.ts";

const TOOL_COLUMN: Insets = { top: 0, right: 0, bottom: 0, left: 44 };
const TOOL_ROW: Insets = { top: 0, right: 0, bottom: 60, left: 0, card: 60 };

/** The tools are a column at the side, on narrow screens a row along the bottom: the picture keeps clear of them. */
export const toInsets = (isNarrow: boolean): Insets => (isNarrow ? TOOL_ROW : TOOL_COLUMN);
