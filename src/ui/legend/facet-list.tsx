import { type KeyboardEvent, useState } from "react";
import type { Facet, FacetValue } from "../../core/engine.ts";
import { FacetRow } from "./facet-row.tsx";

/** Moves focus among the buttons of a list, so that a list of any length is one tab stop. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
  const at = row === null ? -1 : rows.indexOf(row);
  const goTo = (next: HTMLElement | null | undefined) => {
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  const buttons = row === null ? [] : [...row.querySelectorAll<HTMLElement>("button")];
  const inRow = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
  const first = (target: HTMLElement | undefined) => target?.querySelector<HTMLElement>("[data-main]");
  if (event.key === "ArrowDown") goTo(first(rows[at + 1]));
  else if (event.key === "ArrowUp") goTo(first(rows[at - 1]));
  else if (event.key === "Home") goTo(first(rows[0]));
  else if (event.key === "End") goTo(first(rows.at(-1)));
  else if (event.key === "ArrowRight") goTo(buttons[inRow + 1]);
  else if (event.key === "ArrowLeft") goTo(buttons[inRow - 1]);
}

/** Foreign files can have thousands of values. */
const PAGE = 80;

/** The rows of a facet. Values that have members (a family and its relation types) open to show them. */
export function FacetList({ facet }: { readonly facet: Facet }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const parents = new Set(facet.values.map(({ parent }) => parent));
  const [limit, setLimit] = useState(PAGE);
  const membersOf = ({ value }: FacetValue) =>
    open.has(value) ? facet.values.filter(({ parent }) => parent === value) : [];
  const all = facet.values
    .filter(({ parent }) => parent === undefined)
    .flatMap((value) => [value, ...membersOf(value)]);
  const rows = all.slice(0, limit);
  const stop = rows.some(({ value }) => value === current) ? current : rows[0]?.value;
  return (
    // The keys only move focus between the buttons inside, which stay operable without them.
    <ul className="cx-rows" onKeyDown={moveFocus}>
      {rows.map((value) => (
        <FacetRow
          key={value.value}
          facet={facet}
          value={value}
          isStop={value.value === stop}
          onFocus={() => setCurrent(value.value)}
          {...(parents.has(value.value)
            ? {
                isOpen: open.has(value.value),
                onOpen: () => {
                  const next = new Set(open);
                  if (!next.delete(value.value)) next.add(value.value);
                  setOpen(next);
                },
              }
            : {})}
        />
      ))}
      {all.length > limit ? (
        <li data-row>
          <button type="button" className="cx-small" data-main onClick={() => setLimit(limit + PAGE)}>
            {all.length - limit} more
          </button>
        </li>
      ) : null}
    </ul>
  );
}
