import type { ReactNode } from "react";
import type { KindLook } from "../../core/appearance/kind-looks.ts";
import { readKey } from "../../core/lens/clause.ts";
import { certainty } from "../../core/lens/filters/certainty.ts";
import { relations } from "../../core/lens/filters/relations.ts";
import { types } from "../../core/lens/filters/types.ts";
import type { Facet, FacetValue } from "../../core/lens/view.ts";
import { CERTAINTIES } from "../../core/model/certainty.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { Glyph } from "../primitives/glyph.tsx";
import { Icon } from "../primitives/icon.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import { LookButton } from "./look-button.tsx";

/** The mark that a row explains: a type's glyph, a family's line, a pattern; nothing where the drawing shows nothing. */
function Mark({ facet, value }: { readonly facet: Facet; readonly value: FacetValue }): ReactNode {
  const ontology = useData((data) => data.opened?.overview.ontology);
  switch (readKey(facet.filter)?.filter) {
    case types.id:
      return value.parent === undefined ? <Glyph type={value.value} /> : <span />;
    case relations.id: {
      if (value.parent === undefined) return <LineSample family={value.value} arrow />;
      const type = ontology?.relationTypes.find(({ id }) => id === value.value);
      return <LineSample family={value.parent} arrow={type?.directed === true} />;
    }
    case certainty.id: {
      const pattern = CERTAINTIES.find((each) => each === value.value);
      return pattern === undefined ? null : <LineSample certainty={pattern} />;
    }
    default:
      return null;
  }
}

/** The facets whose values are kinds that are drawn in a colour of their own. */
const KINDS: ReadonlyMap<string, KindLook["of"]> = new Map([
  [types.id, "entities"],
  [relations.id, "relations"],
]);

export function FacetRow({
  facet,
  value,
  isStop,
  isOpen,
  onOpen,
  onFocus,
}: {
  readonly facet: Facet;
  readonly value: FacetValue;
  /** The one row of the list that the Tab key reaches. */
  readonly isStop: boolean;
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly onFocus: () => void;
}) {
  const { actions } = useExplorer();
  // Asked for once more, the only one that is shown becomes the only one that is not.
  const others = facet.values.filter(
    ({ value: each, parent }) => each !== value.value && parent !== value.value,
  );
  const isSole =
    value.on && others.length > 0 && others.every(({ value: each, on }) => !on || each === value.parent);
  const isAll = useData(
    (data) => readKey(facet.filter)?.filter === certainty.id && data.opened?.overview.isUnsourced === true,
  );
  const label = isAll ? `${value.label}: all` : value.label;
  const count = value.shown === value.total ? `${value.total}` : `${value.shown} of ${value.total}`;
  const kind = KINDS.get(readKey(facet.filter)?.filter ?? "");
  const kinds = `${readKey(facet.filter)?.filter === types.id ? "Kinds" : "Types"} of ${value.label}`;
  return (
    <li className="cx-row" data-row data-off={!value.on} data-child={value.parent !== undefined}>
      {onOpen === undefined ? null : (
        <button
          type="button"
          className="cx-row-open"
          tabIndex={-1}
          aria-expanded={isOpen === true}
          aria-label={kinds}
          title={kinds}
          onClick={onOpen}
          onFocus={onFocus}
        >
          <Icon name="chevron" size={12} />
        </button>
      )}
      <button
        type="button"
        className="cx-row-main"
        data-main
        tabIndex={isStop ? 0 : -1}
        aria-pressed={value.on}
        aria-label={`${label}, ${count}`}
        onClick={() => actions.changeFacet(facet, { kind: "toggle", value: value.value })}
        onFocus={onFocus}
      >
        <span className="cx-mark">
          <Mark facet={facet} value={value} />
        </span>
        <bdi className="cx-row-label">{label}</bdi>
        <span className="cx-count">{count}</span>
      </button>
      <button
        type="button"
        className="cx-small cx-only"
        tabIndex={-1}
        aria-label={isSole ? `All but ${value.label}` : `Only ${value.label}`}
        onClick={() => actions.changeFacet(facet, { kind: isSole ? "except" : "only", value: value.value })}
        onFocus={onFocus}
      >
        {isSole ? "all but" : "only"}
      </button>
      {kind === undefined || value.parent !== undefined ? null : (
        <LookButton of={kind} id={value.value} label={value.label} onFocus={onFocus} />
      )}
    </li>
  );
}
