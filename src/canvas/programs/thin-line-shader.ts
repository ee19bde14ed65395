import { PULL_SHADER } from "./relation-shader.ts";
import { DENSITY_FADE_SHADER, FADE_SHADER, VIEW_SHADER } from "./shared-shader.ts";

/**
 * Relations of a large picture seen from afar: straight hairs without pattern, casing or loops, in a fraction of the work of
 * a line.
 */
export const THIN_LINE_VERTEX_SHADER = `${VIEW_SHADER}
${FADE_SHADER}
${DENSITY_FADE_SHADER}
uniform int u_least;
uniform int u_most;
${PULL_SHADER}const float INVISIBLE = 0.015;
out float v_beside;
flat out float v_half;
flat out vec4 v_colour;
void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  pull();
  if (state == 0u || int(state) < u_least || int(state) > u_most || stroke.z == 0u || ends.x == ends.y) return;
  vec4 source = entity(ends.x);
  vec4 target = entity(ends.y);
  if ((stateOf(source) & stateOf(target) & 1) == 0) return;
  vec2 a = toScreen(source.xy);
  vec2 d = toScreen(target.xy) - a;
  float whole = max(1e-6, length(d));
  float opacity = densityFadeOf(whole);
  if (opacity < INVISIBLE) return;
  v_half = 0.5 * float(stroke.x) * clamp(sizeScaling() * 1.4, 0.5, 1.0);
  v_colour = vec4(faded(fainted(look.rgb, stroke.w == 1u), state == 1u), 1.0) * opacity;
  float extent = v_half + 0.5 / u_pixelRatio;
  v_beside = place.y * extent;
  gl_Position = toClip(a + d * place.x + vec2(-d.y, d.x) / whole * v_beside);
}`;

export const THIN_LINE_FRAGMENT_SHADER = `#version 300 es
precision highp float;
in float v_beside;
flat in float v_half;
flat in vec4 v_colour;
uniform float u_pixelRatio;
out vec4 colour;
void main() { colour = v_colour * clamp(0.5 - (abs(v_beside) - v_half) * u_pixelRatio, 0.0, 1.0); }`;
