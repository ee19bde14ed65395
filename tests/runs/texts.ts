import { toBytes } from "../formats/write-text.ts";

/** Small runs of programs that read texts, made by hand after their schemas; names and texts are invented. */

export type Folder = Readonly<Record<string, string | Uint8Array>>;

export const HARBOUR = `Report on the harbour of Vellin.

The Orlan Shipping Company bought the eastern quay of Vellin in March 2018, the council said. Its director, Mara Teles, had promised new cranes.

Three years later the quay was leased to Brusk Freight. Brusk Freight pays Orlan a yearly rent.
`;

export const DAM = `Notes on the Kessel dam.

Mara Teles also sits on the board of Kessel Power, which runs the dam above the town.
`;

export const json = (value: unknown): string => JSON.stringify(value);
export const lines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join("");

export const HARBOUR_CHUNKS = [HARBOUR.slice(0, 178).trim(), HARBOUR.slice(178).trim()] as const;

export const toFiles = (folder: Folder): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  Object.entries(folder).map(([name, content]) => ({
    name,
    bytes: typeof content === "string" ? toBytes(content) : content,
  }));
