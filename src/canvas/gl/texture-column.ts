/** Typed array that the canvas draws from; `version` counts its changes, so that each context uploads it once. */
export interface TextureColumn<
  T extends Float32Array | Uint8Array | Uint32Array = Float32Array | Uint8Array | Uint32Array,
> {
  data: T;
  version: number;
}

export const createTextureColumn = <T extends Float32Array | Uint8Array | Uint32Array>(
  data: T,
): TextureColumn<T> => ({
  data,
  version: 1,
});

/** Replaces the data, or tells that it was changed in place. */
export function touch<T extends Float32Array | Uint8Array | Uint32Array>(
  column: TextureColumn<T>,
  data?: T,
): void {
  if (data !== undefined) column.data = data;
  column.version++;
}

/** Copies rows of a column, each of so many numbers, one after the other into an array. */
export function copyTextureRows<T extends Float32Array | Uint8Array | Uint32Array>(
  from: TextureColumn<T>,
  rows: readonly number[],
  width: number,
  into: T,
): T {
  rows.forEach((row, place) => {
    for (let i = 0; i < width; i++) into[place * width + i] = from.data[row * width + i] ?? 0;
  });
  return into;
}

export const TEXTURE_WIDTH = 1024;

/** How a row of a column is read in a shader: its numbers, and whether bytes are shares of 255. */
export type RowKind = "float4" | "float2" | "uint2" | "uint1" | "bytes4" | "shares4" | "byte1";

const toFormat = (gl: WebGL2RenderingContext, kind: RowKind): readonly [number, number, number, number] =>
  (
    ({
      float4: [gl.RGBA32F, gl.RGBA, gl.FLOAT, 4],
      float2: [gl.RG32F, gl.RG, gl.FLOAT, 2],
      uint2: [gl.RG32UI, gl.RG_INTEGER, gl.UNSIGNED_INT, 2],
      uint1: [gl.R32UI, gl.RED_INTEGER, gl.UNSIGNED_INT, 1],
      bytes4: [gl.RGBA8UI, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE, 4],
      shares4: [gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, 4],
      byte1: [gl.R8UI, gl.RED_INTEGER, gl.UNSIGNED_BYTE, 1],
    }) as const
  )[kind];

/**
 * Gives a function that uploads the column to a texture of this context when it has changed, and binds it to a unit. Shaders
 * look rows up by number: row i lies at (i % width, i / width). Triangles that look up what they belong to are drawn much
 * faster than instances where there is no graphics card.
 */
export function createLookup(
  gl: WebGL2RenderingContext,
  column: TextureColumn,
  kind: RowKind,
): { readonly bind: (unit: number) => void } {
  const texture = gl.createTexture();
  const [internal, format, type, size] = toFormat(gl, kind);
  let uploaded = 0;
  let height = 0;
  const upload = (): void => {
    const { data } = column;
    const count = data.length / size;
    const whole = Math.floor(count / TEXTURE_WIDTH);
    const rest = count - whole * TEXTURE_WIDTH;
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    const wanted = Math.max(1, whole + (rest > 0 ? 1 : 0));
    if (wanted !== height) {
      height = wanted;
      gl.texImage2D(gl.TEXTURE_2D, 0, internal, TEXTURE_WIDTH, height, 0, format, type, null);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    }
    const put = (row: number, width: number, rows: number): void => {
      if (width * rows > 0)
        gl.texSubImage2D(
          gl.TEXTURE_2D,
          0,
          0,
          row,
          width,
          rows,
          format,
          type,
          data,
          row * TEXTURE_WIDTH * size,
        );
    };
    put(0, TEXTURE_WIDTH, whole);
    put(whole, rest, 1);
  };
  return {
    bind: (unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (uploaded === column.version) return;
      upload();
      uploaded = column.version;
    },
  };
}
