import { parse, type ValueNode } from "@humanwhocodes/momoa";
import { decodeText } from "../../core/formats/bytes/decode.ts";
import { collectFindings } from "../../core/formats/findings.ts";
import type { Location } from "../../core/model/result.ts";

const splitPath = (path: string) => path.match(/[^.[\]]+/g) ?? [];

function findChild(node: ValueNode, key: string): ValueNode | null {
  if (node.type === "Array") return node.elements[Number(key)]?.value ?? null;
  if (node.type !== "Object") return null;
  const member = node.members.find(({ name }) => (name.type === "String" ? name.value : name.name) === key);
  return member?.value ?? null;
}

/**
 * Finds line and column in a JSON file by path (`claims[3].when.edtf`). A path that leads past what is there gets the place of
 * the nearest value around it. The file is known to be JSON; it is parsed once, when first asked.
 */
export function createSourceLocator(file: string, bytes: Uint8Array): (path: string) => Location {
  let body: ValueNode | null = null;
  const parseBody = () => {
    const decoded = decodeText(bytes, collectFindings());
    if (!decoded.ok) throw new Error(`${file} was read before and cannot be read now`);
    return parse(decoded.value.text).body;
  };
  return (path) => {
    body ??= parseBody();
    let node = body;
    for (const key of splitPath(path)) {
      const child = findChild(node, key);
      if (child === null) break;
      node = child;
    }
    const { line, column } = node.loc.start;
    return { file, line, column };
  };
}
