import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { CommandHost } from "../../app/commands/command.ts";
import type { Explorer } from "../../app/explorer/explorer.ts";
import type { DeviceStorage } from "../../app/persistence/device-storage.ts";
import type { Data } from "../../app/state/data.ts";
import type { State } from "../../app/state/state.ts";
import { type Appearance, toAppearance } from "../../core/appearance/appearance.ts";
import type { Theme } from "../../core/appearance/slots.ts";

/** What every component of one explorer shares. */
export interface Surroundings {
  readonly explorer: Explorer;
  readonly stage: CommandHost;
  readonly storage: DeviceStorage;
  readonly appearance: Appearance;
  readonly theme: Theme;
}

export const EMPTY_APPEARANCE = toAppearance({ entityTypes: [], families: [], relationTypes: [] });

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error("Component stands outside an explorer");
  return surroundings;
}

export const useExplorer = (): Explorer => useSurroundings().explorer;

export const useAppState = <T>(pick: (state: State) => T): T => useStore(useExplorer().state, pick);

export const useData = <T>(pick: (data: Data) => T): T => useStore(useExplorer().data, pick);
