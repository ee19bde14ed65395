export * from "../core/drawing/curve.ts";
