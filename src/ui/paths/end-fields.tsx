import { useEffect, useRef } from "react";
import { endLabel, endName, endProblems, toTypeEnd } from "../../app/selectors/ends.ts";
import { pickedEnd } from "../../app/state/canvas-mode.ts";
import { MAX_ENDS } from "../../core/paths/query.ts";
import type { EntityHit } from "../../core/search/found.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { IconButton } from "../primitives/icon-button.tsx";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import type { GoingOn } from "../search/suggest-field.tsx";

const isTouched = () => matchMedia("(pointer: coarse)").matches;

/** Whole types as ends: `any Company`. */
function useTypeHits(): readonly EntityHit[] {
  const facets = useData((data) => data.view?.facets);
  const types = useData((data) => data.opened?.overview.ontology.entityTypes) ?? [];
  const present = new Set(facets?.find(({ filter }) => filter === "types")?.values.map(({ value }) => value));
  return types
    .filter(({ id }) => present.has(id))
    .map(({ id, label }) => ({
      id: toTypeEnd(id),
      type: id,
      name: `any ${label}`,
      matched: label,
      score: 0,
    }));
}

/** Lets the reader choose an end by clicking on the graph. */
function PickButton({ index }: { readonly index: number }) {
  const { explorer, stage } = useSurroundings();
  const isPicking = useAppState((state) => pickedEnd(state) === index);
  const name = `Choose “${endLabel(index)}” on the graph`;
  return (
    <button
      type="button"
      className="cx-button cx-icon-button cx-toggle"
      aria-label={name}
      title={name}
      aria-pressed={isPicking}
      onClick={() => {
        explorer.actions.pickEnd(isPicking ? null : index);
        if (!isPicking) stage.focus("canvas");
      }}
    >
      <Icon name="pick" />
    </button>
  );
}

/** The actors between whom paths are looked for. */
export function EndFields() {
  const { explorer, stage } = useSurroundings();
  const { actions } = explorer;
  const ends = useAppState((state) => state.shared.path?.ends) ?? [];
  const opened = useData((data) => data.opened);
  const typeHits = useTypeHits();
  const problems = endProblems(ends);
  const firstEmpty = ends.indexOf(null);
  const place = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);
  const focusField = (at: number) =>
    place.current?.querySelectorAll<HTMLElement>("[role=combobox]")[at]?.focus();
  useEffect(() => {
    if (isAdded.current) focusField(ends.length - 1);
    isAdded.current = false;
  });
  const goOn = (index: number, how: GoingOn) => {
    const empty = ends.findIndex((end, at) => end === null && at !== index);
    if (empty >= 0) focusField(empty);
    // On a phone the keyboard would stand on the answer.
    else if (how === "enter" && isTouched()) place.current?.querySelector<HTMLElement>(":focus")?.blur();
    else if (how === "enter") stage.focus("conditions");
  };
  return (
    <div className="cx-ends" ref={place}>
      <div className="cx-end-fields">
        {ends.map((end, index) => (
          // An end has no identity of its own: it is the first, the second, and so on.
          <div className="cx-end" key={endLabel(index)}>
            <EntityComboBox
              label={endLabel(index)}
              placeholder="Any name or type"
              value={end === null ? "" : endName(opened, end)}
              more={typeHits}
              fault={problems[index] ?? null}
              onChoose={(id) => actions.setEnd(index, id)}
              onGoOn={(how) => goOn(index, how)}
              onClear={() => actions.setEnd(index, null)}
              {...(index === Math.max(0, firstEmpty) ? { focusName: "path" } : {})}
            />
            <PickButton index={index} />
            {ends.length > 2 ? (
              <>
                <button
                  type="button"
                  className="cx-button cx-icon-button"
                  aria-label={`Move end ${index + 1} up`}
                  title={`Move end ${index + 1} up`}
                  disabled={index === 0}
                  onClick={() => actions.moveEndUp(index)}
                >
                  <Icon name="up" />
                </button>
                <IconButton
                  label={`Remove end ${index + 1}`}
                  icon="close"
                  onPress={() => actions.removeEnd(index)}
                />
              </>
            ) : null}
          </div>
        ))}
        {ends.length < MAX_ENDS ? (
          <button
            type="button"
            className="cx-small cx-add-end"
            onClick={() => {
              isAdded.current = true;
              actions.addEnd();
            }}
          >
            Add end
          </button>
        ) : null}
      </div>
      <IconButton label="Swap ends" icon="swap" onPress={() => actions.swapEnds()} />
    </div>
  );
}
