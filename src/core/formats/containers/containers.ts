import type { Container } from "./container.ts";

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, index) => head[index] === byte);

/** Every container, each loaded when such a file is opened. A new one is one entry here. */
export const CONTAINERS: readonly Container[] = [
  {
    id: "gzip",
    label: "gzip",
    extensions: ["gz"],
    matches: startsWith(0x1f, 0x8b),
    load: () => import("./unpack-gzip.ts").then(({ unpackGzip }) => unpackGzip),
  },
  {
    id: "zip",
    label: "ZIP archive, Excel workbook",
    extensions: ["zip", "xlsx"],
    matches: startsWith(0x50, 0x4b, 0x03, 0x04),
    load: () => import("./unpack-zip.ts").then(({ unpackZip }) => unpackZip),
  },
  {
    id: "parquet",
    label: "Parquet",
    extensions: ["parquet"],
    matches: startsWith(0x50, 0x41, 0x52, 0x31),
    load: () => import("./unpack-parquet.ts").then(({ unpackParquet }) => unpackParquet),
  },
];
