import { EMPTY_SHARED } from "../../app/state/state.ts";
import { encodeShared } from "../../app/url/codec.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { Glyph } from "./glyph.tsx";
import { toMenuHandlers } from "./menu-keys.ts";
import { NoteMark } from "./note-mark.tsx";

/**
 * An entity's name that selects it; `type` puts its mark before it. A real link, so that it flows with the text around
 * it and can be copied or opened in a tab of its own. Names are isolated: they may run right to left.
 */
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
    <a
      className="cx-link"
      href={`#${encodeShared({ ...EMPTY_SHARED, selection: { kind: "entities", ids: [id] } })}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (!actions.pickEndpoint(id)) actions.selectEntity(id, event.shiftKey);
      }}
      data-menu
      {...toMenuHandlers(actions, id)}
    >
      {type === undefined ? null : <Glyph type={type} size={14} />}
      <bdi>{name}</bdi>
      <NoteMark subject={{ on: "entity", id }} />
    </a>
  );
}
