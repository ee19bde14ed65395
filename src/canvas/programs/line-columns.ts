import { copyTextureRows, createTextureColumn, type TextureColumn, touch } from "../gl/texture-column.ts";

/** What is drawn of each relation, as in `Drawing`. */
export interface LineColumns {
  readonly ends: TextureColumn<Uint32Array>;
  readonly relationLook: TextureColumn<Uint8Array>;
  readonly course: TextureColumn<Float32Array>;
  readonly stroke: TextureColumn<Uint8Array>;
  readonly relationState: TextureColumn<Uint8Array>;
}

/** Columns of a few relations, gathered from those of all; `follow` brings them in step where anything has changed. */
export function createRaisedLines(all: LineColumns): {
  readonly columns: LineColumns;
  readonly follow: (relations: readonly number[]) => void;
} {
  const columns: LineColumns = {
    ends: createTextureColumn(new Uint32Array()),
    relationLook: createTextureColumn(new Uint8Array()),
    course: createTextureColumn(new Float32Array()),
    stroke: createTextureColumn(new Uint8Array()),
    relationState: createTextureColumn(new Uint8Array()),
  };
  let version = -1;
  let list: readonly number[] = [];
  return {
    columns,
    follow: (relations) => {
      // Versions only grow, so that their sum changes with each of them.
      const now = Object.values(all).reduce((sum: number, column: TextureColumn) => sum + column.version, 0);
      if (now === version && relations === list) return;
      version = now;
      list = relations;
      const n = relations.length;
      touch(columns.ends, copyTextureRows(all.ends, relations, 2, new Uint32Array(2 * n)));
      touch(columns.relationLook, copyTextureRows(all.relationLook, relations, 4, new Uint8Array(4 * n)));
      touch(columns.course, copyTextureRows(all.course, relations, 4, new Float32Array(4 * n)));
      touch(columns.stroke, copyTextureRows(all.stroke, relations, 4, new Uint8Array(4 * n)));
      touch(columns.relationState, copyTextureRows(all.relationState, relations, 1, new Uint8Array(n)));
    },
  };
}
