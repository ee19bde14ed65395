import type { NodeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { DrawBuffers } from "../columns/draw-buffers.ts";
import type { IconAtlas } from "../gl/icon-atlas.ts";
import { createEntityPainter, type EntityPainter } from "./entity-painter.ts";
import { toWebGL2 } from "./set-view.ts";

/**
 * Sigma's program for entities. It ignores Sigma's own per-node data: the columns of `drawing` hold everything, which
 * makes a lens change a matter of microseconds where Sigma re-processes every node.
 */
export function createEntityProgram(drawing: DrawBuffers, atlas: IconAtlas): NodeProgramType {
  return class {
    drawLabel: undefined;
    drawHover: undefined;
    readonly paint: EntityPainter;
    constructor(gl: WebGLRenderingContext) {
      this.paint = createEntityPainter(toWebGL2(gl), drawing, atlas);
    }
    reallocate(): void {}
    process(): void {}
    render(params: RenderParams): void {
      // Those that fade lie below the lines that stand out, and are drawn with them.
      this.paint(params.pixelRatio, drawing.present.fades ? "clear" : "all");
    }
    // The context goes with its canvas, and all that was made in it.
    kill(): void {}
  };
}

/** Sigma asks for a program for its own hover layer; state is drawn by ours, so this one draws nothing. */
export const BlankProgram: NodeProgramType = class {
  drawLabel: undefined;
  drawHover: undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
};
