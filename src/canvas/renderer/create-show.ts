import type { Theme } from "../../core/appearance/slots.ts";
import { CANVAS_PARTS, type CanvasModel, toOpeningModel } from "../../core/drawing/canvas-model.ts";

/** Draws a part of a model; `scene` draws a new graph as it is opened, before the other parts. */
export type DrawParts = Readonly<
  Record<(typeof CANVAS_PARTS)[number] | "scene", (model: CanvasModel) => void>
>;

/** Draws of each model what is another object than in the model before; of a new scene what differs from its opening. */
export function createShow(draw: DrawParts, theme: Theme): (model: CanvasModel) => void {
  let shown: CanvasModel | null = null;
  return (model) => {
    let before = shown;
    if (before?.scene !== model.scene) {
      const kept =
        before === null ? { theme } : { theme: before.theme, annotated: before.annotated, tool: before.tool };
      before = { ...toOpeningModel(model.scene, model.ontology, kept.theme), ...kept };
      draw.scene(model);
    }
    for (const part of CANVAS_PARTS) if (before[part] !== model[part]) draw[part](model);
    shown = model;
  };
}
