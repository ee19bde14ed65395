import { loadModule } from "../load-module.mjs";

/** A table of the formats: what is read and written, and what a written file keeps. */
export async function describeFormats() {
  /** @type {typeof import("../../src/core/formats/formats.ts")} */
  const { FORMATS } = await loadModule("src/core/formats/formats.ts");
  /** @type {typeof import("../../src/core/formats/format.ts")} */
  const { isReadable } = await loadModule("src/core/formats/format.ts");
  /** @type {typeof import("../../src/core/formats/properties.ts")} */
  const { PROPERTIES, PROPERTY_LABELS } = await loadModule("src/core/formats/properties.ts");
  const rows = FORMATS.map((format) => [
    `\`${format.id}\``,
    format.label,
    format.extensions.map((extension) => `.${extension}`).join(" "),
    [...(isReadable(format) ? ["read"] : []), ...(format.write === undefined ? [] : ["write"])].join(", "),
    ...PROPERTIES.map((property) => (format.write === undefined ? "" : format.keeps[property])),
  ]);
  const head = ["id", "format", "files", "", ...PROPERTIES.map((property) => PROPERTY_LABELS[property])];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
