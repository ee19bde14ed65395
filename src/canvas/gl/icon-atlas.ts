import { ICONS } from "../../core/appearance/icons.ts";

const CELL = 96;
const COLUMNS = 8;
const GRID = 24;
const PADDING = 1.5;

/** Icons side by side in one picture, white on clear; index 0 is blank. */
export interface IconAtlas {
  readonly columns: number;
  readonly rows: number;
  /** Cell of an icon, 0 for a name that is not known. */
  readonly indexOf: (icon: string) => number;
  readonly canvas: HTMLCanvasElement;
}

export function drawIconAtlas(): IconAtlas {
  const names = [...ICONS.keys()];
  const rows = Math.ceil((names.length + 1) / COLUMNS);
  const canvas = document.createElement("canvas");
  canvas.width = COLUMNS * CELL;
  canvas.height = rows * CELL;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.strokeStyle = "#fff";
    context.lineWidth = 2;
    context.lineCap = "round";
    context.lineJoin = "round";
    names.forEach((name, i) => {
      const scale = CELL / (GRID + 2 * PADDING);
      const column = (i + 1) % COLUMNS;
      const row = Math.floor((i + 1) / COLUMNS);
      context.setTransform(scale, 0, 0, scale, column * CELL + PADDING * scale, row * CELL + PADDING * scale);
      for (const path of ICONS.get(name) ?? []) context.stroke(new Path2D(path));
    });
  }
  return { columns: COLUMNS, rows, canvas, indexOf: (icon) => names.indexOf(icon) + 1 };
}

/** Uploads the atlas with smaller copies of itself, so that small icons stay clear. */
export function uploadIconAtlas(gl: WebGL2RenderingContext, atlas: IconAtlas): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  return texture;
}
