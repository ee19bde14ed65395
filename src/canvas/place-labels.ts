export * from "../core/drawing/place-labels.ts";
