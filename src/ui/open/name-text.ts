/** A file of a pasted text, named for what it looks like; null when it looks like no graph and no table. */
export function nameText(text: string): File | null {
  const start = text.trimStart();
  const lines = start.split(/\r\n|\n|\r/, 3).filter((line) => line.trim() !== "");
  const ending = start.startsWith("<")
    ? /<graphml/i.test(start.slice(0, 2000))
      ? "graphml"
      : "gexf"
    : /^[[{]/.test(start)
      ? "json"
      : lines.length < 2
        ? null
        : lines[0]?.includes("\t")
          ? "tsv"
          : /[,;|]/.test(lines[0] ?? "")
            ? "csv"
            : null;
  return ending === null ? null : new File([text], `pasted.${ending}`);
}
