import type { SourceEngine } from "../../core/engine/engine-over-source.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { EngineAddress } from "../../core/source/engine-address.ts";
import type { ConnectSource } from "./connection.ts";

/** The way to the database that is connected. */
export interface SourcePort {
  /** Null while the open graph is here as a whole. */
  readonly source: () => SourceEngine | null;
  /** Connects without showing anything yet. */
  readonly connect: (
    address: EngineAddress,
    credentials: Parameters<ConnectSource>[2],
  ) => ReturnType<ConnectSource>;
  /** From now on the database is asked for what bears on the whole graph. */
  readonly use: (source: SourceEngine) => void;
  /** Names of what was found there; grows while it is connected. */
  readonly names: () => ReadonlyMap<EntityId, string>;
}
