import type { Container } from "./container.ts";
import { unpackGzip } from "./unpack-gzip.ts";
import { unpackParquet } from "./unpack-parquet.ts";
import { unpackZip } from "./unpack-zip.ts";

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, index) => head[index] === byte);

/** Every container. A new one is one entry here. */
export const CONTAINERS: readonly Container[] = [
  {
    id: "gzip",
    label: "gzip",
    extensions: ["gz"],
    matches: startsWith(0x1f, 0x8b),
    unpack: unpackGzip,
  },
  {
    id: "zip",
    label: "ZIP archive, Excel workbook",
    extensions: ["zip", "xlsx"],
    matches: startsWith(0x50, 0x4b, 0x03, 0x04),
    unpack: unpackZip,
  },
  {
    id: "parquet",
    label: "Parquet",
    extensions: ["parquet"],
    matches: startsWith(0x50, 0x41, 0x52, 0x31),
    unpack: unpackParquet,
  },
];
