import { SHAPE_SIZES } from "../../core/appearance/outlines.ts";
import { FADE_SHADER, float, shapeTable, VIEW_SHADER } from "./shared-shader.ts";

const { square, hexagon, diamond, triangle } = SHAPE_SIZES;

/** Room around a shape for its ring and focus ring, in pixels. */
const APRON = 11;
/** Radius of the smallest dot, in pixels. */
const SMALLEST = 0.7;
/** And of the smallest that stands out while others fade, or that carries a ring. */
const SMALLEST_NEAR = 2.6;

export const ENTITY_VERTEX_SHADER = `${VIEW_SHADER}
${FADE_SHADER}
uniform usampler2D u_order;
uniform sampler2D u_looks;
uniform bool u_fades;    // something stands out
uniform int u_only;      // 1 = those that fade, 2 = the others, 0 = all
out vec2 v_at;
out float v_radius;
flat out vec3 v_colour;
flat out int v_state;
flat out int v_shape;
flat out int v_icon;
flat out float v_cover;
void main() {
  // Six corners of two triangles each, one entity after the other.
  int corner = gl_VertexID % 6;
  ivec2 place = cellOf(gl_VertexID / 6);
  vec2 side = vec2(corner == 1 || corner == 3 || corner == 4 ? 1.0 : -1.0, corner == 2 || corner > 3 ? 1.0 : -1.0);
  vec4 look = texelFetch(u_looks, place, 0);
  vec4 e = entity(texelFetch(u_order, place, 0).r);
  v_state = stateOf(e);
  v_shape = shapeOf(e);
  float radius = screenRadius(e.z);
  bool near = (v_state & 12) != 0 || (u_fades && (v_state & 2) == 0);
  // What is smaller than a pixel is drawn as one, and covers no more of it than it should.
  v_radius = max(radius, near ? ${SMALLEST_NEAR} : ${SMALLEST});
  v_cover = near ? 1.0 : min(1.0, radius * radius / ${SMALLEST * SMALLEST});
  v_icon = int(look.a * 255.0 + 0.5);
  v_colour = faded(look.rgb, (v_state & 2) != 0);
  // Rings need an apron; the many without one are drawn no larger than they are.
  float extent = v_radius * 1.25 + ((v_state & 12) != 0 ? ${APRON}.0 : 2.5);
  v_at = side * extent;
  int layer = (v_state & 2) != 0 ? 1 : 2;
  bool hidden = (v_state & 1) == 0 || (u_only != 0 && u_only != layer);
  gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : toClip(toScreen(e.xy) + v_at);
}`;

/**
 * Signed distance to each shape, in pixels, negative inside (after Inigo Quilez, "2D distance functions"); the five
 * cover about the same area at the same radius. Outwards: fill, a hair of canvas, and the rings.
 */
export const ENTITY_FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_at;
in float v_radius;
flat in vec3 v_colour;
flat in int v_state;
flat in int v_shape;
flat in int v_icon;
flat in float v_cover;
uniform vec3 u_canvas;
uniform vec3 u_ink;
uniform vec3 u_focus;
uniform float u_pixelRatio;
uniform sampler2D u_icons;
uniform vec2 u_iconGrid;
out vec4 colour;
${shapeTable("ICON_HALF", ({ icon }) => icon.half)}
${shapeTable("ICON_Y", ({ icon }) => icon.y)}

float square(vec2 p, float half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float hexagon(vec2 p, float inner) {
  const vec3 k = vec3(-0.8660254, 0.5, 0.5773503);
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * inner, k.z * inner), inner);
  return length(p) * sign(p.y);
}
float triangle(vec2 p, float half_) {
  const float k = 1.7320508;
  p.y = -p.y;
  p.x = abs(p.x) - half_;
  p.y = p.y + half_ / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * half_, 0.0);
  return -length(p) * sign(p.y);
}
float outline(vec2 p, float r, int shape) {
  if (shape == 1) return square(p, ${float(square.half + square.round)} * r, ${float(square.round)} * r);
  if (shape == 2) return hexagon(p, ${float(hexagon.inner)} * r) - ${float(hexagon.round)} * r;
  if (shape == 3) {
    vec2 turned = vec2(p.x - p.y, p.x + p.y) * 0.7071068;
    return square(turned, ${float(diamond.half + diamond.round)} * r, ${float(diamond.round)} * r);
  }
  if (shape == 4)
    return triangle(p - vec2(0.0, ${float(triangle.drop)} * r), ${float(triangle.half)} * r) - ${float(triangle.round)} * r;
  return length(p) - r;
}
// Coverage of everything nearer than the edge, one device pixel soft.
float inside(float d) { return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0); }
void over(inout vec4 below, vec3 paint, float cover) { below = vec4(paint * cover, cover) + below * (1.0 - cover); }

void main() {
  float d = outline(v_at, v_radius, v_shape);
  bool inked = (v_state & 4) != 0;
  bool focused = (v_state & 8) != 0;
  float big = clamp(v_radius / 8.0, 0.25, 1.0);
  vec4 c = vec4(0.0);
  float ring = inked ? 4.6 * big : 0.0;
  if (focused) {
    over(c, u_canvas, inside(d - ring - 5.5));
    over(c, u_focus, inside(d - ring - 4.5));
    over(c, u_canvas, inside(d - ring - 1.5));
  }
  // Entities as small as dots stand for how many there are: a rim would hide those beneath.
  over(c, u_canvas, inside(d - ring - 1.5 * big) * (inked ? 1.0 : smoothstep(1.0, 2.5, v_radius)));
  if (inked) {
    over(c, u_ink, inside(d - ring));
    over(c, u_canvas, inside(d - 2.1 * big));
  }
  over(c, v_colour, inside(d));
  float shown = smoothstep(7.0, 9.0, v_radius);
  if (shown > 0.0 && v_icon > 0 && d < 0.0) {
    float extent = v_radius * ICON_HALF[v_shape];
    vec2 p = (v_at - vec2(0.0, ICON_Y[v_shape] * v_radius)) / extent * 0.5 + 0.5;
    if (all(greaterThan(p, vec2(0.0))) && all(lessThan(p, vec2(1.0)))) {
      vec2 cell = vec2(float(v_icon % int(u_iconGrid.x)), float(v_icon / int(u_iconGrid.x)));
      over(c, u_canvas, texture(u_icons, (cell + p) / u_iconGrid).a * shown);
    }
  }
  colour = c * v_cover;
}`;
