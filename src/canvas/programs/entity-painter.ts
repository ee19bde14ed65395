import type { DrawBuffers } from "../columns/draw-buffers.ts";
import { type IconAtlas, uploadIconAtlas } from "../gl/icon-atlas.ts";
import { linkProgram } from "../gl/link-program.ts";
import { createLookup } from "../gl/texture-column.ts";
import { ENTITY_FRAGMENT_SHADER, ENTITY_VERTEX_SHADER } from "./entity-shader.ts";
import { setView } from "./set-view.ts";

/** Which entities are drawn: all, those that fade, or the others. */
const LAYERS = { all: 0, faded: 1, clear: 2 } as const;

export type EntityPainter = (pixelRatio: number, which: keyof typeof LAYERS) => void;

/** Makes what draws entities from the shared columns, in one call, in the context of one canvas. */
export function createEntityPainter(
  gl: WebGL2RenderingContext,
  drawing: DrawBuffers,
  atlas: IconAtlas,
): EntityPainter {
  const linked = linkProgram(gl, ENTITY_VERTEX_SHADER, ENTITY_FRAGMENT_SHADER);
  const icons = uploadIconAtlas(gl, atlas);
  const lookup = createLookup(gl, drawing.entities, "float4");
  const order = createLookup(gl, drawing.order, "uint1");
  const looks = createLookup(gl, drawing.entityLook, "shares4");
  const array = gl.createVertexArray();
  return (pixelRatio, which) => {
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
    gl.uniform1i(linked.uniform("u_only"), LAYERS[which]);
    gl.enable(gl.BLEND);
    gl.drawArrays(gl.TRIANGLES, 0, 6 * count);
    gl.bindVertexArray(null);
  };
}
