import { byType } from "./kinds/by-type.ts";
import { force } from "./kinds/force.ts";
import { inTime } from "./kinds/in-time.ts";
import { radial } from "./kinds/radial.ts";
import type { Layout } from "./layout.ts";

/** Every layout, in the order of the menu. */
export const LAYOUTS: readonly Layout[] = [force, byType, radial, inTime];
