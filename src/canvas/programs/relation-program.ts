import type { EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { DrawBuffers } from "../columns/draw-buffers.ts";
import { toDensityFade } from "../columns/edge-density.ts";
import type { IconAtlas } from "../gl/icon-atlas.ts";
import { type LinkedProgram, linkProgram } from "../gl/link-program.ts";
import { createLookup } from "../gl/texture-column.ts";
import { BACK, FRONT, REST } from "../model/states.ts";
import { createEntityPainter } from "./entity-painter.ts";
import { createRaisedLines, type LineColumns } from "./line-columns.ts";
import {
  ARROW_FRAGMENT_SHADER,
  ARROW_VERTEX_SHADER,
  RELATION_FRAGMENT_SHADER,
  RELATION_VERTEX_SHADER,
} from "./relation-shader.ts";
import { setView, toWebGL2 } from "./set-view.ts";
import { THIN_LINE_FRAGMENT_SHADER, THIN_LINE_VERTEX_SHADER } from "./thin-line-shader.ts";

/** Segments of a curved line: enough for a fan at full size, fewer where there are many. */
const toSegments = (relations: number, simple: boolean): number => (simple ? 1 : relations > 3000 ? 8 : 24);

const CASING = 1.5;

/** Relations of one state, drawn together. */
interface Layer {
  readonly state: number;
  readonly count: number;
  readonly densityFade: ReturnType<typeof toDensityFade>;
  readonly bind: (linked: LinkedProgram) => void;
}

/** Below this scale a large picture is drawn in hairs, without arrowheads, which are three times the work of lines. */
const HAIRS_BELOW = 0.7;

/** Gives a function that makes the columns those that a program looks relations up in. */
function createTables(gl: WebGL2RenderingContext, columns: LineColumns): (linked: LinkedProgram) => void {
  const tables = [
    ["u_ends", createLookup(gl, columns.ends, "uint2")],
    ["u_looks", createLookup(gl, columns.relationLook, "shares4")],
    ["u_courses", createLookup(gl, columns.course, "float4")],
    ["u_strokes", createLookup(gl, columns.stroke, "bytes4")],
    ["u_states", createLookup(gl, columns.relationState, "byte1")],
  ] as const;
  return ({ uniform }) => {
    for (const [at, [name, table]] of tables.entries()) {
      // The first unit holds the entities.
      table.bind(at + 1);
      gl.uniform1i(uniform(name), at + 1);
    }
  };
}

function createRelationPainter(gl: WebGL2RenderingContext, drawing: DrawBuffers, atlas: IconAtlas) {
  const line = linkProgram(gl, RELATION_VERTEX_SHADER, RELATION_FRAGMENT_SHADER);
  const arrow = linkProgram(gl, ARROW_VERTEX_SHADER, ARROW_FRAGMENT_SHADER);
  const thinLine = linkProgram(gl, THIN_LINE_VERTEX_SHADER, THIN_LINE_FRAGMENT_SHADER);
  const lookup = createLookup(gl, drawing.entities, "float4");
  const { ends, relationLook, course, stroke, relationState } = drawing;
  const all: LineColumns = { ends, relationLook, course, stroke, relationState };
  const raised = createRaisedLines(all);
  const bindAll = createTables(gl, all);
  const bindRaised = createTables(gl, raised.columns);
  const paintEntities = createEntityPainter(gl, drawing, atlas);
  const array = gl.createVertexArray();

  return (pixelRatio: number): void => {
    const count = ends.data.length / 2;
    gl.bindVertexArray(array);
    gl.enable(gl.BLEND);
    const draw = (linked: LinkedProgram, of: Layer, segments: number, margin = 0): void => {
      linked.activate();
      setView(gl, linked, drawing, lookup, pixelRatio);
      of.bind(linked);
      gl.uniform1i(linked.uniform("u_segments"), segments);
      gl.uniform1i(linked.uniform("u_least"), of.state);
      gl.uniform1i(linked.uniform("u_most"), of.state);
      gl.uniform1i(linked.uniform("u_straight"), drawing.simple ? 1 : 0);
      gl.uniform1f(linked.uniform("u_margin"), margin);
      gl.uniform2f(linked.uniform("u_densityFade"), of.densityFade.opacity, of.densityFade.length);
      gl.drawArrays(gl.TRIANGLES, 0, 6 * segments * of.count);
    };
    const segments = toSegments(count, drawing.simple);
    const isFar = drawing.simple && drawing.viewport.scale < HAIRS_BELOW;
    const drawLines = (of: Layer): void => {
      if (of.state === FRONT) draw(arrow, of, 1, CASING);
      draw(line, of, segments);
      draw(arrow, of, 1);
    };
    const { fades, back } = drawing.present;
    if (count > 0 && (!fades || back)) {
      const densityFade = toDensityFade(drawing.edgeDensity, drawing.viewport.scale);
      const rest = { state: fades ? BACK : REST, count, densityFade, bind: bindAll };
      if (isFar) draw(thinLine, rest, 1);
      else drawLines(rest);
    }
    // A line that stands out passes over what fades: cut by an entity it would look like a dashed one.
    if (fades) {
      paintEntities(pixelRatio, "faded");
      gl.bindVertexArray(array);
    }
    if (drawing.raised.length > 0) {
      raised.follow(drawing.raised);
      const clear = { count: drawing.raised.length, densityFade: toDensityFade(null, 1), bind: bindRaised };
      if (fades) drawLines({ ...clear, state: REST });
      drawLines({ ...clear, state: FRONT });
    }
    gl.bindVertexArray(null);
  };
}

/** Sigma's program for relations; as with entities, it draws from our columns and not from Sigma's per-edge data. */
export function createRelationProgram(drawing: DrawBuffers, atlas: IconAtlas): EdgeProgramType {
  return class {
    drawLabel: undefined;
    readonly paint: (pixelRatio: number) => void;
    constructor(gl: WebGLRenderingContext) {
      this.paint = createRelationPainter(toWebGL2(gl), drawing, atlas);
    }
    reallocate(): void {}
    process(): void {}
    render(params: RenderParams): void {
      this.paint(params.pixelRatio);
    }
    kill(): void {}
  };
}
