import { parseSync } from "vite";

/** The names that a source file declares and exports, types and values, each once; what it only hands on is not among them. */
export function listExports(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const names = program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" && statement.type !== "ExportDefaultDeclaration")
      return [];
    const { declaration } = statement;
    if (declaration === null) return [];
    if (declaration.type === "VariableDeclaration")
      return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
    const id = "id" in declaration ? declaration.id : null;
    return id !== null && id !== undefined && "name" in id ? [id.name] : [];
  });
  return [...new Set(names)];
}
