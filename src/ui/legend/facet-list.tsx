import { type KeyboardEvent, useState } from "react";
import type { Facet, FacetValue } from "../../core/lens/view.ts";
import { fold } from "../../core/search/fold.ts";
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

/** A list of more rows than this begins with its largest. */
const LONG = 16;
const FIRST = 12;
/**
 * Foreign files can have thousands of values. They come in pages, not as a window of rows that scrolls: the largest are
 * what one filters by, the field above finds any other, and all that is listed is there for Home, End and the browser's search.
 */
const PAGE = 80;

/** The first rows of a long list: the largest, and whatever is switched off, in the order of the list. */
function chooseFirst(values: readonly FacetValue[]): readonly FacetValue[] {
  const largest = new Set([...values].sort((a, b) => b.total - a.total).slice(0, FIRST));
  const off = values.filter(({ on }) => !on).slice(0, FIRST);
  return values.filter((value) => largest.has(value) || off.includes(value));
}

/** The rows of a facet. Values that have members (a family and its relation types) open to show them. */
export function FacetList({ facet }: { readonly facet: Facet }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [limit, setLimit] = useState(0);
  const parents = new Set(facet.values.map(({ parent }) => parent));
  const membersOf = ({ value }: FacetValue) =>
    open.has(value) ? facet.values.filter(({ parent }) => parent === value) : [];
  const top = facet.values.filter(({ parent }) => parent === undefined);
  const isLong = top.length > LONG;
  const sought = fold(words);
  const found = sought === "" ? top : facet.values.filter(({ label }) => fold(label).includes(sought));
  const listed =
    !isLong || sought !== ""
      ? found.slice(0, Math.max(limit, PAGE))
      : limit === 0
        ? chooseFirst(top)
        : top.slice(0, limit);
  const rows = sought === "" ? listed.flatMap((value) => [value, ...membersOf(value)]) : listed;
  const rest = found.length - listed.length;
  const stop = rows.some(({ value }) => value === current) ? current : rows[0]?.value;
  return (
    <>
      {isLong ? (
        <input
          type="search"
          className="cx-field cx-facet-search"
          aria-label={`Search in ${facet.label}`}
          placeholder={`Search ${top.length} …`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
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
        {rest > 0 ? (
          <li data-row>
            <button
              type="button"
              className="cx-small"
              data-main
              onClick={() => setLimit(limit === 0 ? Math.max(PAGE, LONG) : limit + PAGE)}
            >
              {rest <= PAGE ? `Show all ${found.length}` : `Show ${PAGE} more of ${found.length}`}
            </button>
          </li>
        ) : isLong && limit > 0 && sought === "" ? (
          <li data-row>
            <button type="button" className="cx-small" data-main onClick={() => setLimit(0)}>
              Show the largest only
            </button>
          </li>
        ) : null}
      </ul>
      {sought !== "" && found.length === 0 ? (
        <p className="cx-mute cx-step-hint">Nothing of that name.</p>
      ) : null}
    </>
  );
}
