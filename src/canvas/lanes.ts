export * from "../core/drawing/lanes.ts";
