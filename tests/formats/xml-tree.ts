import { SaxesParser } from "saxes";

export interface Tree {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Tree[];
  text: string;
}

/** A small document as a tree, with namespaces resolved by the parser itself; throws when it is not well-formed. */
export function toTree(text: string): Tree {
  const parser = new SaxesParser({ xmlns: true });
  const top: Tree = { name: "", namespace: "", attributes: new Map(), children: [], text: "" };
  const stack = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const element: Tree = {
      name: local,
      namespace: uri,
      attributes: new Map(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (piece) => {
    const element = stack.at(-1);
    if (element !== undefined) element.text += piece;
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.write(text).close();
  const root = top.children[0];
  if (root === undefined) throw new Error("The document is empty");
  return root;
}

export const childrenOf = (tree: Tree, name: string): readonly Tree[] =>
  tree.children.filter((child) => child.name === name);

export const descendantsOf = (tree: Tree, name: string): readonly Tree[] =>
  tree.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
