export * from "../core/drawing/pairs.ts";
