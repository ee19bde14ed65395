import { useEffect } from "react";

/** What had focus lately, the last first. */
const REMEMBERED = 12;
/** Dialogues and menus give focus back by themselves within this time. */
const WAIT_MS = 60;
const LAST_RESORT = "#cx-graph, #cx-table, #cx-inspector";

function* ancestorsOf(element: Element): Generator<HTMLElement> {
  for (let each = element.parentElement; each !== null; each = each.parentElement)
    if (each.hasAttribute("tabindex")) yield each;
}

const isThere = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/**
 * Keeps the keyboard's place when what had focus goes away: the panel that it was in takes the focus, else what had it
 * before, else the graph.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let lately: readonly { readonly element: HTMLElement; readonly panels: readonly HTMLElement[] }[] = [];
    let timer = 0;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const others = lately.filter(({ element }) => element !== target);
      lately = [{ element: target, panels: [...ancestorsOf(target)] }, ...others].slice(0, REMEMBERED);
    };
    const find = (): HTMLElement | null => {
      const [last, ...before] = lately;
      const places = [...(last?.panels ?? []), ...before.map(({ element }) => element)];
      return [...places, ...document.querySelectorAll<HTMLElement>(LAST_RESORT)].find(isThere) ?? null;
    };
    // The browser takes the focus from what is hidden only with the next frame.
    const isLost = () => {
      const { activeElement } = document;
      const last = lately[0]?.element;
      return (
        (activeElement === document.body || activeElement === last) && last !== undefined && !isThere(last)
      );
    };
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (isLost()) find()?.focus({ preventScroll: true });
      }, WAIT_MS);
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["hidden"] });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}
