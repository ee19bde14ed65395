import type { NodeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Drawing } from "../drawing.ts";
import { createBuffer, createLookup } from "../gl/column.ts";
import { type IconAtlas, uploadIconAtlas } from "../gl/icon-atlas.ts";
import { linkProgram } from "../gl/link-program.ts";
import { ENTITY_ATTRIBUTES, ENTITY_FRAGMENT_SHADER, ENTITY_VERTEX_SHADER } from "./entity-shader.ts";
import { setView, toWebGL2 } from "./set-view.ts";

/** Draws all entities from the shared columns, in one call and one context. */
function createEntityPainter(gl: WebGL2RenderingContext, drawing: Drawing, atlas: IconAtlas) {
  const linked = linkProgram(gl, ENTITY_VERTEX_SHADER, ENTITY_FRAGMENT_SHADER, ENTITY_ATTRIBUTES);
  const icons = uploadIconAtlas(gl, atlas);
  const lookup = createLookup(gl, drawing.entities);
  const order = createBuffer(gl, drawing.order);
  const look = createBuffer(gl, drawing.entityLook);
  const corners = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  const array = gl.createVertexArray();
  const attach = (): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, corners);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    order.bind();
    gl.enableVertexAttribArray(1);
    gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
    gl.vertexAttribDivisor(1, 1);
    look.bind();
    gl.enableVertexAttribArray(2);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 0, 0);
    gl.vertexAttribDivisor(2, 1);
  };
  return (pixelRatio: number): void => {
    const count = drawing.order.data.length;
    if (count === 0) return;
    linked.activate();
    gl.bindVertexArray(array);
    attach();
    setView(gl, linked, drawing, lookup, pixelRatio);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, icons);
    gl.uniform1i(linked.uniform("u_icons"), 1);
    gl.uniform2f(linked.uniform("u_iconGrid"), atlas.columns, atlas.rows);
    gl.enable(gl.BLEND);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    gl.bindVertexArray(null);
  };
}

/**
 * Sigma's program for entities. It ignores Sigma's own per-node data: the columns of `drawing` hold everything, which
 * makes a lens change a matter of microseconds where Sigma re-processes every node.
 */
export function createEntityProgram(drawing: Drawing, atlas: IconAtlas): NodeProgramType {
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
