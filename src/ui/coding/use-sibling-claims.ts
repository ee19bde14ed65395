import { useEffect, useState } from "react";
import type { Claim } from "../../core/model/dataset.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useExplorer } from "../base/explorer-context.ts";

/** More relations of one pair are not asked for. */
const MOST = 40;

/** The claims of the graph that tie the same two ends, in either direction; without the one that is being changed. */
export function useSiblingClaims(
  subject: EntityId | null,
  object: EntityId | null,
  claim: Claim | null,
): readonly Claim[] {
  const { engine, actions } = useExplorer();
  const [claims, setClaims] = useState<readonly Claim[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const entity = subject === null || object === null ? null : await engine.entity(subject, {});
      const ids = (entity?.relations ?? []).filter(({ other }) => other.id === object).map(({ id }) => id);
      const details = await Promise.all(ids.slice(0, MOST).map((id) => engine.relation(id)));
      const found = details.flatMap((relation) => relation?.claims ?? []).map(({ record }) => record);
      if (isWanted) setClaims(found.filter(({ id }) => id !== claim?.id));
    };
    ask().catch((error: unknown) => actions.report(String(error)));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, subject, object, claim]);
  return claims;
}
