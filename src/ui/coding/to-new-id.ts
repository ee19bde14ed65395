import { fold } from "../../core/search/fold.ts";

/** `type:slug` of a name, free of clashes. */
export function toNewId(type: string, name: string, isTaken: (id: string) => boolean): string {
  const slug =
    fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "unnamed";
  let id = `${type}:${slug}`;
  for (let n = 2; isTaken(id); n++) id = `${type}:${slug}-${n}`;
  return id;
}
