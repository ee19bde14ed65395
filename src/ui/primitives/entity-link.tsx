import type { EntityId } from "../../core/model/ids.ts";
import { useExplorer } from "../explorer-context.ts";
import { Glyph } from "./glyph.tsx";

/** An entity's name that selects it; `type` puts its mark before it. Names are isolated: they may run right to left. */
export function EntityLink({
  id,
  name,
  type,
}: {
  readonly id: EntityId;
  readonly name: string;
  readonly type?: string;
}) {
  const { actions } = useExplorer();
  return (
    <button type="button" className="cx-link" onClick={(event) => actions.selectEntity(id, event.shiftKey)}>
      {type === undefined ? null : <Glyph type={type} size={14} />}
      <bdi>{name}</bdi>
    </button>
  );
}
