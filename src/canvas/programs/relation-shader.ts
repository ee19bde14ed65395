import { DASHES } from "../../core/appearance/lines.ts";
import { CERTAINTIES } from "../../core/model/certainty.ts";
import { CURVE_SHADER, DENSITY_FADE_SHADER, FADE_SHADER, VIEW_SHADER } from "./shared-shader.ts";

/** Looks up what is drawn of a relation. Each has `u_segments` pieces of two triangles, one relation after the other. */
export const PULL_SHADER = `
uniform usampler2D u_ends;
uniform sampler2D u_looks;
uniform sampler2D u_courses;
uniform usampler2D u_strokes;
uniform usampler2D u_states;
uniform int u_segments;
vec2 place;   // share of the line, side of the line
uvec2 ends;
vec4 look;
vec4 course;
uvec4 stroke;
uint state;
void pull() {
  int corner = gl_VertexID % 6;
  int piece = gl_VertexID / 6;
  ivec2 cell = cellOf(piece / u_segments);
  float along = float(piece % u_segments) + (corner == 1 || corner == 3 || corner == 4 ? 1.0 : 0.0);
  place = vec2(along / float(u_segments), corner == 2 || corner > 3 ? 1.0 : -1.0);
  ends = texelFetch(u_ends, cell, 0).rg;
  look = texelFetch(u_looks, cell, 0);
  course = texelFetch(u_courses, cell, 0);
  stroke = texelFetch(u_strokes, cell, 0);
  state = texelFetch(u_states, cell, 0).r;
}
`;

const HEADER = `${VIEW_SHADER}
${CURVE_SHADER}
${FADE_SHADER}
${DENSITY_FADE_SHADER}
${PULL_SHADER}
bool isAbsent() {
  if (int(state) == ABSENT || int(state) < u_least || int(state) > u_most || stroke.z == 0u) return true;
  return (stateOf(entity(ends.x)) & 1) == 0 || (stateOf(entity(ends.y)) & 1) == 0;
}
bool hasArrow() { return look.a > 0.5 && stroke.z == 1u && ends.x != ends.y; }
// What is in front is read in its own colour.
bool isFaint() { return stroke.w == 1u && int(state) != 3; }
const float CASING = 1.5;
// A line in a casing stays wide enough, however small the picture, for its colour to be told.
float strokeWidth() { return max(lineWidth(float(stroke.x)), int(state) == 3 ? 3.0 : 0.0); }
`;

/** A strip along the curve, wide enough for the casing and one soft pixel. */
export const RELATION_VERTEX_SHADER = `${HEADER}
out vec2 v_at;     // pixels along, pixels beside
flat out float v_half;
flat out float v_casing;
flat out int v_pattern;
flat out vec3 v_colour;
flat out float v_opacity;
void main() {
  pull();
  if (isAbsent()) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
  Course c = trace(ends, course);
  float width = strokeWidth();
  v_half = width * 0.5;
  v_casing = int(state) == 3 ? CASING : 0.0;
  v_pattern = int(stroke.y);
  v_colour = faded(fainted(look.rgb, isFaint()), int(state) == 1);
  v_opacity = densityFadeOf(length(c.to - c.from));
  float end = hasArrow() ? cut(c, c.reach + 2.0 + headLength(width) * min(1.0, sizeScaling()) * 0.8) : 1.0;
  float t = place.x * end;
  vec2 heading = headingAt(c, t);
  float extent = v_half + v_casing + 1.0;
  vec2 p = at(c, t) + vec2(-heading.y, heading.x) * place.y * extent;
  float whole = c.loop > 0.0 ? 6.2831853 * c.loop : length(c.to - c.from) + 0.4 * length(c.control - 0.5 * (c.from + c.to));
  v_at = vec2(t * whole, place.y * extent);
  gl_Position = toClip(p);
}`;

/** Two dashes with their blanks; the second is empty where a pattern has one. */
const toVec4 = (certainty: (typeof CERTAINTIES)[number]): string => {
  const [on = 1, off = 0, on2 = 0, off2 = 0] = DASHES[certainty];
  return `vec4(${[on, off, on2, off2].map((part) => part.toFixed(2)).join(", ")})`;
};

export const RELATION_FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_at;
flat in float v_half;
flat in float v_casing;
flat in int v_pattern;
flat in vec3 v_colour;
flat in float v_opacity;
uniform vec3 u_canvas;
uniform vec3 u_ink;
uniform float u_pixelRatio;
out vec4 colour;
const vec4 DASHES[${CERTAINTIES.length}] = vec4[](${CERTAINTIES.map(toVec4).join(", ")});
// How far a place lies beyond the ends of the dash around a middle, in a pattern that repeats.
float beyond(float at, float period, float middle, float dash) {
  float away = abs(at - middle);
  return min(away, period - away) - 0.5 * dash;
}
float inside(float d) { return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0); }
void main() {
  float across = abs(v_at.y) - v_half;
  vec4 dash = DASHES[v_pattern];
  float d = across;
  if (dash.y > 0.0) {
    float cap = v_half;
    float first = dash.x + dash.y + cap;
    float period = first + (dash.z > 0.0 ? dash.z + dash.w + cap : 0.0);
    float at = mod(v_at.x, period);
    float along = beyond(at, period, 0.5 * dash.x, dash.x);
    if (dash.z > 0.0) along = min(along, beyond(at, period, first + 0.5 * dash.z, dash.z));
    d = max(along, 0.0) > 0.0 ? length(vec2(max(along, 0.0), v_at.y)) - v_half : across;
  }
  float line = inside(d);
  float under = inside(across);
  float case_ = v_casing > 0.0 ? inside(across - v_casing) : 0.0;
  vec4 c = vec4(u_ink, 1.0) * case_;
  if (v_casing > 0.0) c = vec4(u_canvas, 1.0) * under + c * (1.0 - under);
  c = vec4(v_colour, 1.0) * line + c * (1.0 - line);
  if (c.a <= 0.0) discard;
  colour = c * v_opacity;
}`;

/** One triangle per relation at its target. */
export const ARROW_VERTEX_SHADER = `${HEADER}
uniform float u_margin;   // 0, or the casing
out vec2 v_at;
flat out vec2 v_head;
flat out vec3 v_colour;
flat out float v_opacity;
void main() {
  pull();
  if (isAbsent() || !hasArrow() || (u_margin > 0.0 && int(state) != 3)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  Course c = trace(ends, course);
  float width = strokeWidth();
  float size = headLength(width) * min(1.0, sizeScaling());
  float base = cut(c, c.reach + 2.0 + size);
  float tip = cut(c, c.reach + 2.0);
  vec2 tipAt = at(c, tip);
  vec2 baseAt = at(c, base);
  vec2 heading = (tipAt - baseAt) / max(1e-3, length(tipAt - baseAt));
  float half_ = size * 0.46;
  v_head = vec2(size, half_);
  v_colour = u_margin > 0.0 ? u_ink : faded(fainted(look.rgb, isFaint()), int(state) == 1);
  v_opacity = densityFadeOf(length(c.to - c.from));
  float extent = u_margin + 1.0;
  // A box wider than the head, of one piece; the fragment cuts it out.
  v_at = vec2(place.x == 0.0 ? -extent : size + extent * 2.0, place.y * (half_ + extent * 1.5));
  gl_Position = toClip(baseAt + heading * v_at.x + vec2(-heading.y, heading.x) * v_at.y);
}`;

export const ARROW_FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 v_at;
flat in vec2 v_head;
flat in vec3 v_colour;
flat in float v_opacity;
uniform float u_margin;
uniform float u_pixelRatio;
out vec4 colour;
void main() {
  vec2 side = normalize(vec2(v_head.y, v_head.x));
  float d = max(dot(vec2(v_at.x - v_head.x, abs(v_at.y)), side), -v_at.x) - u_margin;
  float cover = clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
  if (cover <= 0.0) discard;
  colour = vec4(v_colour, 1.0) * cover * v_opacity;
}`;
