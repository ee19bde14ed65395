import { FAINT } from "../../core/appearance/lines.ts";
import { OUTLINES, type Outline } from "../../core/appearance/outlines.ts";
import { LOOP_STEP, MOST_OFFSET, OFFSET_SHARE } from "../../core/drawing/curve.ts";
import { SHAPES } from "../../core/model/ontology.ts";
import { TEXTURE_WIDTH } from "../gl/texture-column.ts";

/** A number as the shading language writes it. */
export const float = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : String(Number(value.toPrecision(8)));

/** A table of one number per shape, in the order of SHAPES. */
export const shapeTable = (name: string, of: (outline: Outline) => number): string =>
  `const float ${name}[${SHAPES.length}] = float[](${SHAPES.map((shape) => float(of(OUTLINES[shape]))).join(", ")});`;

/** What all vertex shaders share: the entity lookup, pixels on screen (y downwards), and how sizes are scaled. */
export const VIEW_SHADER = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
uniform sampler2D u_entities;
uniform vec3 u_camera;   // world x, world y, pixels per unit
uniform vec2 u_size;     // pixels
uniform float u_pixelRatio;
uniform float u_leastSizeScaling;

ivec2 cellOf(int i) { return ivec2(i % ${TEXTURE_WIDTH}, i / ${TEXTURE_WIDTH}); }
vec4 entity(uint index) { return texelFetch(u_entities, cellOf(int(index)), 0); }
vec2 toScreen(vec2 world) {
  return vec2((world.x - u_camera.x) * u_camera.z, (u_camera.y - world.y) * u_camera.z) + u_size * 0.5;
}
vec4 toClip(vec2 screen) {
  return vec4(screen.x / u_size.x * 2.0 - 1.0, 1.0 - screen.y / u_size.y * 2.0, 0.0, 1.0);
}
float sizeScaling() { return u_camera.z < 1.0 ? u_camera.z : min(1.8, sqrt(u_camera.z)); }
float screenRadius(float radius) { return radius * max(u_leastSizeScaling, sizeScaling()); }
int stateOf(vec4 e) { return int(e.w) & 15; }
int shapeOf(vec4 e) { return int(e.w) >> 4; }
// How far from its middle a shape reaches, in radii.
${shapeTable("REACH", ({ reach }) => reach)}
float reachOf(int shape) { return REACH[shape]; }
`;

/** The line of a relation, as in curve.ts. */
export const CURVE_SHADER = `
const int ABSENT = 0;
uniform int u_least;     // states drawn in this pass: from
uniform int u_most;      // to
uniform bool u_straight;

struct Course { vec2 from; vec2 control; vec2 to; float loop; float reach; float radius; };

Course trace(uvec2 ends, vec4 course) {
  vec4 source = entity(ends.x);
  vec4 target = entity(ends.y);
  vec2 a = toScreen(source.xy);
  vec2 b = toScreen(target.xy);
  float radius = screenRadius(target.z);
  Course c;
  c.radius = radius;
  c.reach = radius * reachOf(shapeOf(target));
  c.loop = 0.0;
  if (ends.x == ends.y) {
    c.loop = radius * 0.75 + (abs(course.x) * 2.0 + 1.0) * ${float(LOOP_STEP)} * 0.5 * sizeScaling();
    c.from = a; c.to = a;
    c.control = vec2(a.x, a.y - radius * 0.6 - c.loop);
    return c;
  }
  vec2 d = b - a;
  float distance = max(1e-6, length(d));
  vec2 normal = vec2(-d.y, d.x) / distance * (ends.x > ends.y ? -1.0 : 1.0);
  float step = min(distance * ${float(OFFSET_SHARE)}, ${float(MOST_OFFSET)} * sizeScaling());
  float bend = u_straight ? 0.0 : 2.0 * course.x * step + course.w * distance;
  float along = u_straight ? 0.5 : ends.x > ends.y ? 1.0 - course.z : course.z;
  float shift = course.y;
  c.from = a + normal * shift;
  c.to = b + normal * shift;
  c.control = a + d * along + normal * (bend + shift);
  return c;
}
vec2 at(Course c, float t) {
  if (c.loop > 0.0) {
    float angle = 1.5707963 + t * 6.2831853;
    return c.control + c.loop * vec2(cos(angle), sin(angle));
  }
  float s = 1.0 - t;
  return s * s * c.from + 2.0 * s * t * c.control + t * t * c.to;
}
vec2 headingAt(Course c, float t) {
  if (c.loop > 0.0) {
    float angle = 1.5707963 + t * 6.2831853;
    return vec2(-sin(angle), cos(angle));
  }
  vec2 d = (1.0 - t) * (c.control - c.from) + t * (c.to - c.control);
  return d / max(1e-6, length(d));
}
// Share of the curve that is left when so many pixels are cut off its end.
float cut(Course c, float pixels) {
  float rest = pixels / max(1e-3, 2.0 * length(c.to - c.control));
  for (int i = 0; i < 2; i++) {
    float reached = length(c.to - at(c, 1.0 - rest));
    rest = min(1.0, rest * pixels / max(1e-3, reached));
  }
  return 1.0 - rest;
}
float headLength(float width) { return 4.5 + 2.0 * width; }
float lineWidth(float width) { return width * clamp(sizeScaling() * 1.4, 0.5, 1.0); }
`;

/** How opaque a line is: where lines lie thick, less the longer it is. */
export const DENSITY_FADE_SHADER = `
uniform vec2 u_densityFade;     // opacity of a line of usual length, that length in pixels
float densityFadeOf(float length) { return u_densityFade.x >= 1.0 ? 1.0 : min(1.0, u_densityFade.x * u_densityFade.y / max(1.0, length)); }
`;

/** Mixes what fades towards the canvas. */
export const FADE_SHADER = `
uniform vec3 u_canvas;
uniform vec3 u_ink;
uniform float u_fade;
vec3 faded(vec3 colour, bool back) { return back ? mix(colour, u_canvas, 0.84 * u_fade) : colour; }
vec3 fainted(vec3 colour, bool faint) { return faint ? mix(colour, u_canvas, ${float(FAINT)}) : colour; }
`;
