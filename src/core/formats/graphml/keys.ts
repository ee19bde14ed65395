import type { XmlAttributes } from "../xml/read-xml.ts";

/** One `<key>`: the title and the type of an attribute. */
export interface Key {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  /** `node`, `edge`, `graph` or `all`. */
  readonly owner: string;
  /** It has a title of its own; otherwise its id stands for one. */
  readonly isNamed: boolean;
  default?: string;
}

const TYPES: Readonly<Record<string, string>> = { int: "integer" };

/** The declarations of a file. One id may be declared once for nodes and once for edges. */
export interface Keys {
  readonly declare: (attributes: XmlAttributes) => void;
  readonly setDefault: (text: string) => void;
  readonly find: (id: string, owner: string) => Key | undefined;
  readonly list: () => readonly Key[];
}

export function createKeys(): Keys {
  const all: Key[] = [];
  const byId = new Map<string, Key[]>();
  return {
    declare(attributes) {
      const id = attributes["id"] ?? "";
      const isDrawing = attributes["yfiles.type"] !== undefined;
      const type = attributes["attr.type"] ?? (isDrawing ? "" : "string");
      const key: Key = {
        id,
        title: attributes["attr.name"] ?? id,
        type: TYPES[type] ?? type,
        owner: attributes["for"] ?? "all",
        isNamed: attributes["attr.name"] !== undefined,
      };
      all.push(key);
      byId.set(id, [...(byId.get(id) ?? []), key]);
    },
    setDefault(text) {
      const last = all.at(-1);
      if (last !== undefined) last.default = text;
    },
    find(id, owner) {
      const known = byId.get(id);
      return (
        known?.find((key) => key.owner === owner) ?? known?.find((key) => key.owner === "all") ?? known?.[0]
      );
    },
    list: () => all,
  };
}
