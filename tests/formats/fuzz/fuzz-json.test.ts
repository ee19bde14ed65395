import { fuzzFormat, listFuzzed } from "./fuzz-format.ts";

for (const format of listFuzzed((id) => id === "json")) fuzzFormat(format);
