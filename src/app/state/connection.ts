import type { Engine } from "../../core/engine/engine.ts";
import type { SourceEngine } from "../../core/engine/engine-over-source.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { Result } from "../../core/model/result.ts";
import type { EngineAddress } from "../../core/source/engine-address.ts";
import type { GraphTotals } from "../../core/source/graph-source.ts";

/** Who asks a database. Lives in the call that connects, and in the driver: nowhere in the state. */
interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Connects to a database; what is shown of it lies in the engine that is given. */
export type ConnectSource = (
  engine: Engine,
  address: EngineAddress,
  credentials: Credentials | null,
) => Promise<Result<SourceEngine>>;

/** The database of which the open graph is a part. */
export interface Connection {
  /** As it is typed and linked, without user and password. */
  readonly address: string;
  readonly totals: GraphTotals;
  /** What is in the picture, or was asked for last: the scene, and what the paths on show lie on. */
  readonly shown: readonly EntityId[];
  /** Relations among them were left out, being too many. */
  readonly isCut: boolean;
  /** Names of what was found in the database, shown or not. */
  readonly names: ReadonlyMap<EntityId, string>;
}
