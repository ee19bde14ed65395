import type { NamedLens } from "../../core/lens/view.ts";
import type { ActionContext } from "./action-context.ts";

/** Lenses under a name. */
export interface PresetActions {
  /** Keeps the lens as it is now; a lens of the same name is replaced. */
  readonly savePreset: (name: string) => void;
  readonly renamePreset: (name: string, next: string) => void;
  readonly deletePreset: (name: string) => void;
  /** Replaces all of them, by those of an earlier visit for example. */
  readonly setPresets: (presets: readonly NamedLens[]) => void;
}

export function createPresetActions({ state, announce }: ActionContext): PresetActions {
  const set = (next: (presets: readonly NamedLens[]) => readonly NamedLens[]) =>
    state.setState(({ presets }) => ({ presets: next(presets) }));
  return {
    savePreset: (name) => {
      const { lens } = state.getState().shared;
      set((presets) => [...presets.filter((each) => each.name !== name), { name, lens }]);
      announce(`The filter is kept as “${name}”.`);
    },
    renamePreset: (name, next) =>
      set((presets) =>
        presets
          .filter((each) => each.name === name || each.name !== next)
          .map((each) => (each.name === name ? { ...each, name: next } : each)),
      ),
    deletePreset: (name) => {
      set((presets) => presets.filter((each) => each.name !== name));
      announce(`“${name}” is deleted.`);
    },
    setPresets: (presets) => set(() => presets),
  };
}
