import { FADE_SHADER, HAZE_SHADER, VIEW_SHADER } from "./shared-shader.ts";

/**
 * Relations of a large picture seen from afar: straight hairs without pattern, casing or loops, in a fraction of the work of
 * a line. Attributes as of lines.
 */
export const HAIR_VERTEX_SHADER = `${VIEW_SHADER}
${FADE_SHADER}
${HAZE_SHADER}
uniform int u_least;
uniform int u_most;
in vec2 a_place;
in uvec2 a_ends;
in vec4 a_look;
in uvec4 a_stroke;
in uint a_state;
const float INVISIBLE = 0.015;
out float v_beside;
flat out float v_half;
flat out vec4 v_colour;
void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  int state = int(a_state);
  if (state == 0 || state < u_least || state > u_most || a_stroke.z == 0u || a_ends.x == a_ends.y) return;
  vec4 source = entity(a_ends.x);
  vec4 target = entity(a_ends.y);
  if ((stateOf(source) & stateOf(target) & 1) == 0) return;
  vec2 a = toScreen(source.xy);
  vec2 d = toScreen(target.xy) - a;
  float whole = max(1e-6, length(d));
  float opacity = hazeOf(whole);
  if (opacity < INVISIBLE) return;
  v_half = 0.5 * float(a_stroke.x) * clamp(growth() * 1.4, 0.5, 1.0);
  v_colour = vec4(faded(a_look.rgb, state == 1), 1.0) * opacity;
  float extent = v_half + 0.5 / u_pixelRatio;
  v_beside = a_place.y * extent;
  gl_Position = toClip(a + d * a_place.x + vec2(-d.y, d.x) / whole * v_beside);
}`;

export const HAIR_FRAGMENT_SHADER = `#version 300 es
precision highp float;
in float v_beside;
flat in float v_half;
flat in vec4 v_colour;
uniform float u_pixelRatio;
out vec4 colour;
void main() { colour = v_colour * clamp(0.5 - (abs(v_beside) - v_half) * u_pixelRatio, 0.0, 1.0); }`;
