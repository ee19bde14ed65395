import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from "react-aria-components";
import { entityName } from "../../app/selectors/entity-name.ts";
import { LAYOUTS } from "../../core/layout/layouts.ts";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";
import { Icon } from "../primitives/icon.tsx";

/** The arrangement that a graph is opened with: the file's own, or the first layout. */
const AS_OPENED = "";
const SHOWN = "shown";

/** How the entities are arranged: every layout appears here. */
export default function LayoutMenu() {
  const { actions } = useExplorer();
  const isNarrow = useMedia(NARROW_SCREEN);
  const choice = useAppState((state) => state.shared.layout);
  const selection = useAppState((state) => state.shared.selection);
  const isFiltered = useAppState((state) => Object.keys(state.shared.lens).length > 0);
  const opened = useData((data) => data.opened);
  const selected = selection.kind === "entities" ? (selection.ids.at(-1) ?? null) : null;
  const [first] = LAYOUTS;
  const hasOwnPlaces = opened?.scene.hasOwnPlaces === true;
  const own = hasOwnPlaces
    ? [{ id: AS_OPENED, label: "As in the file", meaning: "Where the file has them.", hasFocus: false }]
    : [];
  const toKey = (id: string) => (id === first?.id && !hasOwnPlaces ? AS_OPENED : id);
  return (
    <MenuTrigger>
      <Button className="cx-button cx-icon-button" aria-label="Arrange">
        <Icon name="arrange" />
        <span className="cx-tool-word">Arrange</span>
      </Button>
      <Popover className="cx-popover cx-menu-popover" placement={isNarrow ? "top end" : "right bottom"}>
        <Menu
          className="cx-menu"
          onAction={(key) => {
            const layout = LAYOUTS.find(({ id }) => id === key);
            if (key === SHOWN) actions.arrangeShown();
            else actions.arrange(layout?.id ?? null, layout?.hasFocus === true ? selected : null);
          }}
        >
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[choice?.layout ?? AS_OPENED].map(toKey)}
          >
            <Header className="cx-menu-head">Arrange</Header>
            {[...own, ...LAYOUTS].map(({ id, label, meaning, hasFocus }) => (
              <MenuItem key={id} id={toKey(id)} className="cx-menu-item cx-layout-item" textValue={label}>
                <Text slot="label">
                  {hasFocus && selected !== null ? `Around ${entityName(opened, selected)}` : label}
                </Text>
                <Text slot="description" className="cx-mute">
                  {meaning}
                </Text>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <MenuItem
              id={SHOWN}
              className="cx-menu-item cx-layout-item"
              isDisabled={!isFiltered}
              textValue="Only what is shown"
            >
              <Text slot="label">Only what is shown</Text>
              <Text slot="description" className="cx-mute">
                Arranges what the filter leaves; the rest goes below.
              </Text>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
