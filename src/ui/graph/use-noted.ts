import { useEffect } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { useAppState, useData } from "../base/explorer-context.ts";

/** Marks on the canvas what has a note. */
export function useNoted(renderer: Renderer | null): void {
  const opened = useData((d) => d.opened);
  const notes = useAppState((s) => s.shared.notes);
  useEffect(() => {
    const found = notes.flatMap((note) =>
      note.on === "entity" ? (opened?.entityIndex.get(note.id) ?? []) : [],
    );
    renderer?.setNoted?.(new Set(found));
  }, [renderer, opened, notes]);
}
