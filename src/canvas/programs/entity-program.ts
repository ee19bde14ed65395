import type { NodeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { DrawBuffers } from "../columns/draw-buffers.ts";
import { type IconAtlas, uploadIconAtlas } from "../gl/icon-atlas.ts";
import { linkProgram } from "../gl/link-program.ts";
import { createLookup } from "../gl/texture-column.ts";
import { ENTITY_FRAGMENT_SHADER, ENTITY_VERTEX_SHADER } from "./entity-shader.ts";
import { setView, toWebGL2 } from "./set-view.ts";

/** Draws all entities from the shared columns, in one call and one context. */
function createEntityPainter(gl: WebGL2RenderingContext, drawing: DrawBuffers, atlas: IconAtlas) {
  const linked = linkProgram(gl, ENTITY_VERTEX_SHADER, ENTITY_FRAGMENT_SHADER);
  const icons = uploadIconAtlas(gl, atlas);
  const lookup = createLookup(gl, drawing.entities, "float4");
  const order = createLookup(gl, drawing.order, "uint1");
  const looks = createLookup(gl, drawing.entityLook, "shares4");
  const array = gl.createVertexArray();
  return (pixelRatio: number): void => {
    const count = drawing.order.data.length;
    if (count === 0) return;
    linked.activate();
    gl.bindVertexArray(array);
    setView(gl, linked, drawing, lookup, pixelRatio);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, icons);
    gl.uniform1i(linked.uniform("u_icons"), 1);
    gl.uniform2f(linked.uniform("u_iconGrid"), atlas.columns, atlas.rows);
    order.bind(2);
    gl.uniform1i(linked.uniform("u_order"), 2);
    looks.bind(3);
    gl.uniform1i(linked.uniform("u_looks"), 3);
    gl.uniform1i(linked.uniform("u_fades"), drawing.present.fades ? 1 : 0);
    gl.enable(gl.BLEND);
    gl.drawArrays(gl.TRIANGLES, 0, 6 * count);
    gl.bindVertexArray(null);
  };
}

/**
 * Sigma's program for entities. It ignores Sigma's own per-node data: the columns of `drawing` hold everything, which
 * makes a lens change a matter of microseconds where Sigma re-processes every node.
 */
export function createEntityProgram(drawing: DrawBuffers, atlas: IconAtlas): NodeProgramType {
  return class {
    drawLabel: undefined;
    drawHover: undefined;
    readonly paint: (pixelRatio: number) => void;
    constructor(gl: WebGLRenderingContext) {
      this.paint = createEntityPainter(toWebGL2(gl), drawing, atlas);
    }
    reallocate(): void {}
    process(): void {}
    render(params: RenderParams): void {
      this.paint(params.pixelRatio);
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
