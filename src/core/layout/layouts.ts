import type { Layout } from "./layout.ts";
import { byType } from "./layouts/by-type.ts";
import { force } from "./layouts/force.ts";
import { radial } from "./layouts/radial.ts";

/** Every layout, in the order of the menu. */
export const LAYOUTS: readonly Layout[] = [force, byType, radial];
