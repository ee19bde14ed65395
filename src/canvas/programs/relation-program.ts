import type { EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Drawing } from "../drawing.ts";
import { createBuffer, createLookup } from "../gl/column.ts";
import { linkProgram } from "../gl/link-program.ts";
import { BACK, FRONT, REST } from "../states.ts";
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

function toStrip(segments: number): Float32Array {
  const strip: number[] = [];
  for (let i = 0; i <= segments; i++) strip.push(i / segments, -1, i / segments, 1);
  return new Float32Array(strip);
}

function createRelationPainter(gl: WebGL2RenderingContext, drawing: Drawing) {
  const line = linkProgram(gl, RELATION_VERTEX_SHADER, RELATION_FRAGMENT_SHADER, RELATION_ATTRIBUTES);
  const arrow = linkProgram(gl, ARROW_VERTEX_SHADER, ARROW_FRAGMENT_SHADER, RELATION_ATTRIBUTES);
  const lookup = createLookup(gl, drawing.entities);
  const ends = createBuffer(gl, drawing.ends);
  const look = createBuffer(gl, drawing.relationLook);
  const course = createBuffer(gl, drawing.course);
  const stroke = createBuffer(gl, drawing.stroke);
  const state = createBuffer(gl, drawing.relationState);
  const strip = gl.createBuffer();
  let segments = 0;
  const array = gl.createVertexArray();

  function attach(): void {
    gl.bindBuffer(gl.ARRAY_BUFFER, strip);
    const wanted = toSegments(drawing.ends.data.length / 2, drawing.simple);
    if (wanted !== segments) {
      segments = wanted;
      gl.bufferData(gl.ARRAY_BUFFER, toStrip(segments), gl.STATIC_DRAW);
    }
    for (let location = 0; location < RELATION_ATTRIBUTES.length; location++) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribDivisor(location, location === 0 ? 0 : 1);
    }
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
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
  }

  return (pixelRatio: number): void => {
    const count = drawing.ends.data.length / 2;
    if (count === 0) return;
    gl.bindVertexArray(array);
    attach();
    gl.enable(gl.BLEND);
    const draw = (linked: typeof line, vertices: number, from: number, to: number, margin: number): void => {
      linked.activate();
      setView(gl, linked, drawing, lookup, pixelRatio);
      gl.uniform1i(linked.uniform("u_least"), from);
      gl.uniform1i(linked.uniform("u_most"), to);
      gl.uniform1i(linked.uniform("u_straight"), drawing.simple ? 1 : 0);
      gl.uniform1f(linked.uniform("u_margin"), margin);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, vertices, count);
    };
    const lineVertices = 2 * (segments + 1);
    // Arrowheads are three times the work of lines in software rendering: an overview goes without.
    const heads = !drawing.simple || drawing.viewport.scale > 0.7;
    const layer = (from: number, to: number): void => {
      if (to === FRONT && heads) draw(arrow, 4, from, to, CASING);
      draw(line, lineVertices, from, to, 0);
      if (heads) draw(arrow, 4, from, to, 0);
    };
    if (drawing.present.back) layer(BACK, BACK);
    layer(REST, REST);
    if (drawing.present.front) layer(FRONT, FRONT);
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
