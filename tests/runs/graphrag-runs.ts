import { parquetWriteBuffer } from "hyparquet-writer";
import { type Folder, HARBOUR, HARBOUR_CHUNKS } from "./texts.ts";

const parquet = (columns: Readonly<Record<string, readonly unknown[]>>): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      codec: "SNAPPY",
      columnData: Object.entries(columns).map(([name, data]) => ({
        name,
        data: [...data],
        ...(data.some((item) => typeof item === "object" && item !== null) ? { type: "JSON" as const } : {}),
      })),
    }),
  );

const GRAPHRAG_TABLES = {
  entities: {
    id: ["e1", "e2", "e3", "e4"],
    human_readable_id: [0, 1, 2, 3],
    title: ["ORLAN SHIPPING COMPANY", "VELLIN", "MARA TELES", "BRUSK FREIGHT"],
    type: ["ORGANIZATION", "GEO", "PERSON", ""],
    description: ["A shipping company.", "A town.", "Director of Orlan.", ""],
    text_unit_ids: [["t1", "t2"], ["t1"], ["t1"], ["t2"]],
    degree: [3, 1, 1, 1],
  },
  relationships: {
    id: ["r1", "r2", "r3"],
    human_readable_id: [0, 1, 2],
    source: ["ORLAN SHIPPING COMPANY", "MARA TELES", "BRUSK FREIGHT"],
    target: ["VELLIN", "ORLAN SHIPPING COMPANY", "ORLAN HOLDING"],
    description: ["Orlan bought a quay in Vellin.", "She is its director.", "It pays rent."],
    weight: [8, 9, 4],
    combined_degree: [4, 4, 4],
    text_unit_ids: [["t1"], ["t1"], ["t2"]],
  },
  text_units: {
    id: ["t1", "t2"],
    text: [`title: harbour.txt.\n${HARBOUR_CHUNKS[0]}`, HARBOUR_CHUNKS[1]],
    n_tokens: [40, 40],
    document_ids: [["d1"], ["d1"]],
  },
  documents: {
    id: ["d1"],
    title: ["harbour.txt"],
    text: [HARBOUR],
    creation_date: ["2024-10-01 12:00:00 +0000"],
  },
  covariates: {
    id: ["c1", "c2", "c3"],
    covariate_type: ["claim", "claim", "claim"],
    type: ["PURCHASE", "PROMISE", "FRAUD"],
    description: ["Orlan bought the quay.", "New cranes were promised.", "No fraud was found."],
    subject_id: ["ORLAN SHIPPING COMPANY", "MARA TELES", "MARA TELES"],
    object_id: ["VELLIN", "NONE", "VELLIN"],
    status: ["TRUE", "SUSPECTED", "FALSE"],
    start_date: ["2018-03-01", "NONE", "NONE"],
    end_date: ["2018-03-31", "NONE", "NONE"],
    source_text: ["bought the eastern quay of Vellin in March 2018", "had promised new cranes", "NONE"],
    text_unit_id: ["t1", "t1", "t1"],
  },
} as const;

/** GraphRAG of 1.x and 2.x in Parquet. */
export const GRAPHRAG: Folder = Object.fromEntries(
  Object.entries(GRAPHRAG_TABLES).map(([name, columns]) => [`output/${name}.parquet`, parquet(columns)]),
);

/** GraphRAG of 0.x: other names of tables and fields, a folder named by the time. */
export const OLD_GRAPHRAG: Folder = {
  "output/20240701-101010/artifacts/create_final_entities.parquet": parquet({
    id: ["e1", "e2"],
    name: ["ORLAN", "VELLIN"],
    type: ["ORGANIZATION", "GEO"],
    description: ["A company.", "A town."],
    text_unit_ids: [["t1"], ["t1"]],
  }),
  "output/20240701-101010/artifacts/create_final_relationships.parquet": parquet({
    id: ["r1"],
    source: ["ORLAN"],
    target: ["VELLIN"],
    weight: [1],
    description: ["Orlan bought a quay."],
    text_unit_ids: [["t1"]],
  }),
  "output/20240701-101010/artifacts/create_final_text_units.parquet": parquet({
    id: ["t1"],
    text: [HARBOUR_CHUNKS[0]],
    document_ids: [["d1"]],
  }),
  "output/20240701-101010/artifacts/create_final_documents.parquet": parquet({
    id: ["d1"],
    title: ["harbour.txt"],
    raw_content: [HARBOUR],
  }),
};

const cell = (value: unknown): string =>
  Array.isArray(value)
    ? `"${`[${value.map((item) => `'${String(item)}'`).join(" ")}]`.replaceAll('"', '""')}"`
    : `"${String(value).replaceAll('"', '""')}"`;

/** GraphRAG of 3.x, which can write its tables as CSV. */
export const CSV_GRAPHRAG: Folder = Object.fromEntries(
  Object.entries(GRAPHRAG_TABLES).map(([name, columns]) => {
    const titles = Object.keys(columns);
    const all: readonly (readonly unknown[])[] = Object.values(columns);
    const rows = (all[0] ?? []).map((_, row) => all.map((column) => cell(column[row])).join(","));
    return [`output/${name}.csv`, `${titles.join(",")}\n${rows.join("\n")}\n`];
  }),
);
