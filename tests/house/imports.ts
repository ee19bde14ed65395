import { parseSync } from "vite";

const CARRIERS = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
  "TSExternalModuleReference",
]);

/**
 * Every module that a source file names: imports, re-exports, dynamic and type imports, in order. A dynamic import of
 * anything but a literal comes back as `?`, which no rule admits.
 */
export function listImports(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const record = new Map<string, unknown>(Object.entries(node));
    if (CARRIERS.has(String(record.get("type")))) {
      const module = record.get("source") ?? record.get("expression");
      if (typeof module === "object" && module !== null)
        found.push("value" in module && typeof module.value === "string" ? module.value : "?");
    }
    for (const child of record.values()) visit(child);
  };
  visit(program);
  return found;
}

/** The built files beside it that a built file loads together with itself, before it runs. */
export function listLoaded(path: string, source: string): readonly string[] {
  const { module } = parseSync(path, source);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  const imported = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  return [...new Set([...imported, ...exported])].filter((name) => name.startsWith("."));
}
