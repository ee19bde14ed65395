import type { EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { toHaze } from "../crowd.ts";
import type { Drawing } from "../drawing.ts";
import { createBuffer, createLookup } from "../gl/column.ts";
import { linkProgram } from "../gl/link-program.ts";
import { BACK, FRONT, REST } from "../states.ts";
import { HAIR_FRAGMENT_SHADER, HAIR_VERTEX_SHADER } from "./hair-shader.ts";
import { createRaisedLines, type LineColumns } from "./line-columns.ts";
import {
  ARROW_FRAGMENT_SHADER,
  ARROW_VERTEX_SHADER,
  RELATION_ATTRIBUTES,
  RELATION_FRAGMENT_SHADER,
  RELATION_VERTEX_SHADER,
} from "./relation-shader.ts";
import { setView, toWebGL2 } from "./set-view.ts";

/** Segments of a curved line: enough for a fan at full size, fewer where there are many. */
const toSegments = (relations: number, simple: boolean): number => (simple ? 1 : relations > 3000 ? 8 : 24);

const CASING = 1.5;

/** Relations of one state, drawn together. */
interface Layer {
  readonly state: number;
  readonly count: number;
  readonly haze: ReturnType<typeof toHaze>;
}

function toStrip(segments: number): Float32Array {
  const strip: number[] = [];
  for (let i = 0; i <= segments; i++) strip.push(i / segments, -1, i / segments, 1);
  return new Float32Array(strip);
}

/** Below this scale a large picture is drawn in hairs, without arrowheads, which are three times the work of lines. */
const HAIRS_BELOW = 0.7;

/** Gives a function that makes the columns the instances of the next draw call. */
function createAttributes(gl: WebGL2RenderingContext, columns: LineColumns): () => void {
  const ends = createBuffer(gl, columns.ends);
  const look = createBuffer(gl, columns.relationLook);
  const course = createBuffer(gl, columns.course);
  const stroke = createBuffer(gl, columns.stroke);
  const state = createBuffer(gl, columns.relationState);
  return () => {
    ends.bind();
    gl.vertexAttribIPointer(1, 2, gl.UNSIGNED_INT, 0, 0);
    look.bind();
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 0, 0);
    course.bind();
    gl.vertexAttribPointer(3, 2, gl.FLOAT, false, 0, 0);
    stroke.bind();
    gl.vertexAttribIPointer(4, 4, gl.UNSIGNED_BYTE, 0, 0);
    state.bind();
    gl.vertexAttribIPointer(5, 1, gl.UNSIGNED_BYTE, 0, 0);
  };
}

function createRelationPainter(gl: WebGL2RenderingContext, drawing: Drawing) {
  const line = linkProgram(gl, RELATION_VERTEX_SHADER, RELATION_FRAGMENT_SHADER, RELATION_ATTRIBUTES);
  const arrow = linkProgram(gl, ARROW_VERTEX_SHADER, ARROW_FRAGMENT_SHADER, RELATION_ATTRIBUTES);
  const hair = linkProgram(gl, HAIR_VERTEX_SHADER, HAIR_FRAGMENT_SHADER, RELATION_ATTRIBUTES);
  const lookup = createLookup(gl, drawing.entities);
  const { ends, relationLook, course, stroke, relationState } = drawing;
  const all: LineColumns = { ends, relationLook, course, stroke, relationState };
  const raised = createRaisedLines(all);
  const attachAll = createAttributes(gl, all);
  const attachRaised = createAttributes(gl, raised.columns);
  const strip = gl.createBuffer();
  let segments = 0;
  const array = gl.createVertexArray();

  function attachStrip(): void {
    gl.bindBuffer(gl.ARRAY_BUFFER, strip);
    const wanted = toSegments(ends.data.length / 2, drawing.simple);
    if (wanted !== segments) {
      segments = wanted;
      gl.bufferData(gl.ARRAY_BUFFER, toStrip(segments), gl.STATIC_DRAW);
    }
    for (let location = 0; location < RELATION_ATTRIBUTES.length; location++) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribDivisor(location, location === 0 ? 0 : 1);
    }
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  }

  return (pixelRatio: number): void => {
    const count = ends.data.length / 2;
    if (count === 0) return;
    gl.bindVertexArray(array);
    attachStrip();
    gl.enable(gl.BLEND);
    const draw = (linked: typeof line, of: Layer, vertices: number, margin = 0): void => {
      linked.activate();
      setView(gl, linked, drawing, lookup, pixelRatio);
      gl.uniform1i(linked.uniform("u_least"), of.state);
      gl.uniform1i(linked.uniform("u_most"), of.state);
      gl.uniform1i(linked.uniform("u_straight"), drawing.simple ? 1 : 0);
      gl.uniform1f(linked.uniform("u_margin"), margin);
      gl.uniform2f(linked.uniform("u_haze"), of.haze.opacity, of.haze.length);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, vertices, of.count);
    };
    const lineVertices = 2 * (segments + 1);
    const isFar = drawing.simple && drawing.viewport.scale < HAIRS_BELOW;
    const drawLines = (of: Layer): void => {
      if (of.state === FRONT) draw(arrow, of, 4, CASING);
      draw(line, of, lineVertices);
      draw(arrow, of, 4);
    };
    const { fades, back } = drawing.present;
    if (!fades || back) {
      attachAll();
      const haze = toHaze(drawing.crowd, drawing.viewport.scale);
      const rest = { state: fades ? BACK : REST, count, haze };
      if (isFar) draw(hair, rest, 4);
      else drawLines(rest);
    }
    if (drawing.raised.length > 0) {
      raised.follow(drawing.raised);
      attachRaised();
      const clear = { count: drawing.raised.length, haze: toHaze(null, 1) };
      if (fades) drawLines({ ...clear, state: REST });
      drawLines({ ...clear, state: FRONT });
    }
    gl.bindVertexArray(null);
  };
}

/** Sigma's program for relations; as with entities, it draws from our columns and not from Sigma's per-edge data. */
export function createRelationProgram(drawing: Drawing): EdgeProgramType {
  return class {
    drawLabel: undefined;
    readonly paint: (pixelRatio: number) => void;
    constructor(gl: WebGLRenderingContext) {
      this.paint = createRelationPainter(toWebGL2(gl), drawing);
    }
    reallocate(): void {}
    process(): void {}
    render(params: RenderParams): void {
      this.paint(params.pixelRatio);
    }
    kill(): void {}
  };
}
