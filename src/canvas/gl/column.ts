/** Typed array that the canvas draws from; `version` counts its changes, so that each context uploads it once. */
export interface Column<
  T extends Float32Array | Uint8Array | Uint32Array = Float32Array | Uint8Array | Uint32Array,
> {
  data: T;
  version: number;
}

export const createColumn = <T extends Float32Array | Uint8Array | Uint32Array>(data: T): Column<T> => ({
  data,
  version: 1,
});

/** Replaces the data, or tells that it was changed in place. */
export function touch<T extends Float32Array | Uint8Array | Uint32Array>(column: Column<T>, data?: T): void {
  if (data !== undefined) column.data = data;
  column.version++;
}

/** Copies rows of a column, each of so many numbers, one after the other into an array. */
export function copyRows<T extends Float32Array | Uint8Array | Uint32Array>(
  from: Column<T>,
  rows: readonly number[],
  width: number,
  into: T,
): T {
  rows.forEach((row, place) => {
    for (let i = 0; i < width; i++) into[place * width + i] = from.data[row * width + i] ?? 0;
  });
  return into;
}

/** Gives a function that uploads the column to a buffer of this context when it has changed, and binds the buffer. */
export function createBuffer(gl: WebGL2RenderingContext, column: Column): { readonly bind: () => void } {
  const buffer = gl.createBuffer();
  let uploaded = 0;
  return {
    bind: () => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (uploaded === column.version) return;
      gl.bufferData(gl.ARRAY_BUFFER, column.data, gl.DYNAMIC_DRAW);
      uploaded = column.version;
    },
  };
}

export const TEXTURE_WIDTH = 1024;

/** Floats in the whole rows of a texture that holds four floats for each of so many entities. */
export const toTexels = (count: number): number =>
  Math.max(1, Math.ceil(count / TEXTURE_WIDTH)) * TEXTURE_WIDTH * 4;

/** As `createBuffer`, for a column of four floats per entity, in whole rows, that shaders look up by entity index. */
export function createLookup(
  gl: WebGL2RenderingContext,
  column: Column<Float32Array>,
): { readonly bind: (unit: number) => void } {
  const texture = gl.createTexture();
  let uploaded = 0;
  return {
    bind: (unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (uploaded === column.version) return;
      const rows = column.data.length / 4 / TEXTURE_WIDTH;
      if (rows === 0) return;
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, TEXTURE_WIDTH, rows, 0, gl.RGBA, gl.FLOAT, column.data);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      uploaded = column.version;
    },
  };
}
