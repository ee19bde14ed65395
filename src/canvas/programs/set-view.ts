import type { DrawBuffers } from "../columns/draw-buffers.ts";
import { LEAST_SIZE_SCALING } from "../geometry/viewport.ts";
import type { LinkedProgram } from "../gl/link-program.ts";

/** Sigma types its contexts as WebGL 1 but opens WebGL 2, which the factory has probed for. */
export function toWebGL2(gl: WebGLRenderingContext): WebGL2RenderingContext {
  if (gl instanceof WebGL2RenderingContext) return gl;
  throw new Error("This browser draws without WebGL 2.");
}

/** Sets what every program of ours needs: camera, inks, and the entity lookup on texture unit 0. */
export function setView(
  gl: WebGL2RenderingContext,
  { uniform }: LinkedProgram,
  drawing: DrawBuffers,
  lookup: { readonly bind: (unit: number) => void },
  pixelRatio: number,
): void {
  const { viewport, inks } = drawing;
  // Sigma leaves the node layer's own framebuffer for picking bound, which nothing of ours draws to.
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
  lookup.bind(0);
  gl.uniform1i(uniform("u_entities"), 0);
  gl.uniform3f(uniform("u_camera"), viewport.x, viewport.y, viewport.scale);
  gl.uniform2f(uniform("u_size"), viewport.width, viewport.height);
  gl.uniform1f(uniform("u_pixelRatio"), pixelRatio);
  gl.uniform1f(uniform("u_leastSizeScaling"), viewport.leastSizeScaling ?? LEAST_SIZE_SCALING);
  gl.uniform1f(uniform("u_fade"), drawing.fade);
  gl.uniform3f(uniform("u_canvas"), ...inks.canvas);
  gl.uniform3f(uniform("u_ink"), ...inks.ink);
  gl.uniform3f(uniform("u_focus"), ...inks.focus);
}
