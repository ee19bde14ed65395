import { ok, type Result, refuse } from "../../model/result.ts";
import { toUtf8 } from "../bytes/to-utf8.ts";
import type { InputFile } from "../format.ts";
import { isBomb, refuseBomb, refuseBroken } from "./caps.ts";

const toJson = (_: string, value: unknown): unknown => {
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  // Bytes that are no text say nothing to a reader.
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
};

interface SchemaNode {
  readonly path: readonly string[];
  readonly children: readonly SchemaNode[];
}

/** The paths of the columns that hold values. */
const leavesOf = (node: SchemaNode): readonly string[] =>
  node.children.length === 0 ? [node.path.join(".")] : node.children.flatMap(leavesOf);

/** Bytes that a cell takes as text, at the least: its name, quotes and marks. */
const CELL = 8;

/** The rows of a Parquet file (Snappy or unpacked) as JSON lines. */
export async function unpackParquet({ name, bytes }: InputFile): Promise<Result<readonly InputFile[]>> {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const all = bytes.subarray();
  const file = all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength);
  if (!(file instanceof ArrayBuffer)) return refuseBroken("Parquet file");
  try {
    const metadata = parquetMetadata(file);
    const schema = parquetSchema(metadata);
    // Columns that the schema does not have, or twice, are read without anybody waiting for what comes of it.
    const leaves = new Set(leavesOf(schema));
    for (const { columns } of metadata.row_groups) {
      const paths = columns.map(({ meta_data }) => meta_data?.path_in_schema.join(".") ?? "");
      if (new Set(paths).size < paths.length || paths.some((path) => !leaves.has(path)))
        return refuseBroken("Parquet file");
    }
    const size = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
    // Values that repeat take no room in the file, but a cell each once they are read.
    const cells = Number(metadata.num_rows) * Math.max(1, schema.children.length);
    if (isBomb(bytes.length, Math.max(size, cells * CELL))) return refuseBomb();
    const codecs = new Set(
      metadata.row_groups.flatMap(({ columns }) =>
        columns.flatMap(({ meta_data }) => meta_data?.codec ?? []),
      ),
    );
    const unknown = [...codecs].find((codec) => codec !== "SNAPPY" && codec !== "UNCOMPRESSED");
    if (unknown !== undefined)
      return refuse(
        "packed",
        "",
        `This Parquet file is packed with ${unknown}, which is not read here.`,
        "Write it with Snappy (the usual choice), or as CSV.",
      );
    const columns = schema.children.map(({ element }) => element.name);
    const rows = await parquetReadObjects({ file, metadata });
    const lines = rows.map((row) => {
      const known = Object.fromEntries(columns.map((column) => [column, row[column]]));
      return `${JSON.stringify(known, toJson)}\n`;
    });
    return ok([{ name, bytes: toUtf8(lines.join("")) }]);
  } catch (error) {
    // What a hostile file makes of the reader: wrong lengths, unknown encodings.
    if (error instanceof Error) return refuseBroken("Parquet file");
    throw error;
  }
}
