import type { ReactNode } from "react";
import type { EntityHit } from "../../core/search/found.ts";
import { useData } from "../base/explorer-context.ts";
import { Glyph } from "../primitives/glyph.tsx";

/** An entity that was found: its name, the name that was asked for where that is another one, and its type. */
export function HitWords({ hit, children }: { readonly hit: EntityHit; readonly children?: ReactNode }) {
  const type = useData(
    (data) => data.opened?.overview.ontology.entityTypes.find(({ id }) => id === hit.type)?.label ?? hit.type,
  );
  return (
    <>
      <Glyph type={hit.type} />
      <span className="cx-option-name">
        <bdi>{hit.name}</bdi>
        {hit.matched === hit.name ? null : (
          <span className="cx-mute">
            {" "}
            <bdi>{hit.matched}</bdi>
          </span>
        )}
      </span>
      {children}
      <span className="cx-mute cx-option-type">{type}</span>
    </>
  );
}
