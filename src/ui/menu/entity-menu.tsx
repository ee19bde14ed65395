import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { startMove, togglePin } from "../../app/commands/move-commands.ts";
import { isOfDatabase } from "../../app/selectors/is-of-database.ts";
import { pinsOf } from "../../app/selectors/pins-of.ts";
import { entityName } from "../../app/selectors/selectors.ts";
import type { OpenMenu as MenuPlace } from "../../app/state/state.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { type Surroundings, useAppState, useData, useSurroundings } from "../base/explorer-context.ts";

interface Item {
  readonly id: string;
  readonly label: string;
  readonly run: (surroundings: Pick<Surroundings, "explorer" | "stage">, entity: EntityId) => void;
}

const ITEMS: readonly Item[] = [
  {
    id: "from",
    label: "Path from here",
    run: ({ explorer }, id) => explorer.actions.openPaths(id, undefined),
  },
  { id: "to", label: "Path to here", run: ({ explorer }, id) => explorer.actions.openPaths(undefined, id) },
  { id: "via", label: "Pass through", run: ({ explorer }, id) => explorer.actions.passThrough(id) },
  { id: "avoid", label: "Do not pass through", run: ({ explorer }, id) => explorer.actions.avoid(id) },
  {
    id: "relate",
    label: "Add a relation",
    run: ({ explorer }, id) => explorer.actions.openCoding({ kind: "claim", subject: id, object: null }),
  },
  {
    id: "around",
    label: "Show only what is around it",
    run: ({ explorer }, id) => explorer.actions.showAround([id], 1),
  },
  {
    id: "grow",
    label: "Select it with its neighbours",
    run: ({ explorer }, id) => explorer.actions.growSelection([id]),
  },
  {
    id: "move",
    label: "Move with the arrow keys",
    run: ({ explorer, stage }, id) => {
      startMove(explorer, id);
      stage.focus("canvas");
    },
  },
];

const HIDING: readonly Item[] = [
  { id: "hide", label: "Hide", run: ({ explorer }, id) => explorer.actions.hide([id]) },
  { id: "keep", label: "Hide all others", run: ({ explorer }, id) => explorer.actions.keepOnly([id]) },
];
const UNPIN_ALL: Item = {
  id: "unpin-all",
  label: "Unpin everything",
  run: ({ explorer }) => explorer.actions.unpinAll(),
};

/** Of a graph in a database, of which only a part is shown. */
const IN_DATABASE: readonly Item[] = [
  {
    id: "expand",
    label: "Add its next neighbours",
    run: ({ explorer }, id) => {
      explorer.actions.expandEntity(id).catch((error: unknown) => explorer.actions.report(String(error)));
    },
  },
  { id: "put-away", label: "Put away", run: ({ explorer }, id) => explorer.actions.putAway([id]) },
];

/** The items of an entity, its pin among them as it stands. */
const listItems = (isPinned: boolean, hasPins: boolean, isInDatabase: boolean): readonly Item[] => [
  ...(isInDatabase ? IN_DATABASE : []),
  ...ITEMS,
  {
    id: "pin",
    label: isPinned ? "Unpin" : "Pin where it stands",
    run: ({ explorer, stage }, id) => togglePin(explorer, stage, id),
  },
  ...(hasPins ? [UNPIN_ALL] : []),
  ...HIDING,
];

/** What can be done with one entity, at the place where it was asked for. */
export default function EntityMenu({ place }: { readonly place: MenuPlace }) {
  const surroundings = useSurroundings();
  const { actions } = surroundings.explorer;
  const pins = useAppState((state) => state.shared.pins);
  const entityIndex = useData((data) => data.opened?.entityIndex);
  const isInDatabase = useData(isOfDatabase);
  const items = listItems(pinsOf(pins, [place.id], entityIndex).length > 0, pins.length > 0, isInDatabase);
  const name = useData((data) => entityName(data.opened, place.id));
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
          onAction={(key) => items.find(({ id }) => id === key)?.run(surroundings, place.id)}
        >
          <MenuSection>
            <Header className="cx-menu-head">
              <bdi>{name}</bdi>
            </Header>
            {items.map(({ id, label }) => (
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
