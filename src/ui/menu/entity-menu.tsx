import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import type { Actions } from "../../app/actions.ts";
import { nameOf } from "../../app/selectors.ts";
import type { EntityMenu as MenuPlace } from "../../app/state.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../explorer-context.ts";

const ITEMS: readonly {
  readonly id: string;
  readonly label: string;
  readonly run: (actions: Actions, entity: EntityId) => void;
}[] = [
  { id: "from", label: "Path from here", run: (actions, id) => actions.openPaths(id, undefined) },
  { id: "to", label: "Path to here", run: (actions, id) => actions.openPaths(undefined, id) },
  { id: "via", label: "Pass through", run: (actions, id) => actions.passThrough(id) },
  { id: "avoid", label: "Do not pass through", run: (actions, id) => actions.avoid(id) },
  { id: "around", label: "Show only what is around it", run: (actions, id) => actions.showAround([id], 1) },
  { id: "hide", label: "Hide", run: (actions, id) => actions.hide([id]) },
  { id: "keep", label: "Hide all others", run: (actions, id) => actions.keepOnly([id]) },
];

/** What can be done with one entity, at the place where it was asked for. */
export default function EntityMenu({ place }: { readonly place: MenuPlace }) {
  const { actions } = useExplorer();
  const name = useData((data) => nameOf(data.opened, place.id));
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span className="cx-menu-anchor" ref={anchor} style={{ left: place.x, top: place.y }} />
      <Popover
        className="cx-popover cx-menu-popover"
        aria-label={name}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) actions.closeMenu();
        }}
        placement="bottom start"
        offset={2}
      >
        <Menu
          className="cx-menu"
          aria-label={name}
          autoFocus="first"
          onClose={() => actions.closeMenu()}
          onAction={(key) => ITEMS.find(({ id }) => id === key)?.run(actions, place.id)}
        >
          <MenuSection>
            <Header className="cx-menu-head">
              <bdi>{name}</bdi>
            </Header>
            {ITEMS.map(({ id, label }) => (
              <MenuItem key={id} className="cx-menu-item" id={id}>
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
