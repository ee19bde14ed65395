import type { KeyboardEvent, MouseEvent } from "react";
import type { Actions } from "../../app/actions/actions.ts";
import type { EntityId } from "../../core/model/ids.ts";

/** Opens an entity's menu on right click, on the menu key and on Shift+F10, at the pointer or below the element. */
export function toMenuHandlers(actions: Actions, id: EntityId) {
  const openBelow = (element: Element) => {
    const { left, bottom } = element.getBoundingClientRect();
    actions.openMenu(id, left, bottom);
  };
  return {
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      event.preventDefault();
      if (event.clientX === 0 && event.clientY === 0) openBelow(event.currentTarget);
      else actions.openMenu(id, event.clientX, event.clientY);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey)) return;
      event.preventDefault();
      openBelow(event.currentTarget);
    },
  };
}
