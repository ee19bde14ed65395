import { type Column, copyRows, createColumn, touch } from "../gl/column.ts";

/** What is drawn of each relation, as in `Drawing`. */
export interface LineColumns {
  readonly ends: Column<Uint32Array>;
  readonly relationLook: Column<Uint8Array>;
  readonly course: Column<Float32Array>;
  readonly stroke: Column<Uint8Array>;
  readonly relationState: Column<Uint8Array>;
}

/** Columns of a few relations, gathered from those of all; `follow` brings them in step where anything has changed. */
export function createRaisedLines(all: LineColumns): {
  readonly columns: LineColumns;
  readonly follow: (relations: readonly number[]) => void;
} {
  const columns: LineColumns = {
    ends: createColumn(new Uint32Array()),
    relationLook: createColumn(new Uint8Array()),
    course: createColumn(new Float32Array()),
    stroke: createColumn(new Uint8Array()),
    relationState: createColumn(new Uint8Array()),
  };
  let version = -1;
  let list: readonly number[] = [];
  return {
    columns,
    follow: (relations) => {
      // Versions only grow, so that their sum changes with each of them.
      const now = Object.values(all).reduce((sum: number, column: Column) => sum + column.version, 0);
      if (now === version && relations === list) return;
      version = now;
      list = relations;
      const n = relations.length;
      touch(columns.ends, copyRows(all.ends, relations, 2, new Uint32Array(2 * n)));
      touch(columns.relationLook, copyRows(all.relationLook, relations, 4, new Uint8Array(4 * n)));
      touch(columns.course, copyRows(all.course, relations, 4, new Float32Array(4 * n)));
      touch(columns.stroke, copyRows(all.stroke, relations, 4, new Uint8Array(4 * n)));
      touch(columns.relationState, copyRows(all.relationState, relations, 1, new Uint8Array(n)));
    },
  };
}
