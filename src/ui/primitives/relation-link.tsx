import type { ReactNode } from "react";
import { EMPTY_SHARED } from "../../app/state/state.ts";
import { encodeShared } from "../../app/url/codec.ts";
import type { RelationId } from "../../core/model/ids.ts";
import { useExplorer } from "../base/explorer-context.ts";

/** A link that opens a relation's evidence. */
export function RelationLink({
  id,
  className = "cx-link",
  children,
}: {
  readonly id: RelationId;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { actions } = useExplorer();
  return (
    <a
      className={className}
      href={`#${encodeShared({ ...EMPTY_SHARED, selection: { kind: "relation", id } })}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        actions.selectRelation(id);
      }}
    >
      {children}
    </a>
  );
}
