import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useStore } from "zustand";
import { commandOf, runCommand, toKeyWords } from "../../app/commands/commands.ts";
import { THEMES } from "../../app/state/state.ts";
import { useSurroundings } from "../base/explorer-context.ts";
import { useMedia, WIDE_BAR } from "../base/use-media.ts";
import { Icon } from "../primitives/icon.tsx";

const GROUPS: readonly { readonly label: string; readonly ids: readonly string[] }[] = [
  { label: "Steps", ids: ["undo", "redo"] },
  { label: "Graph", ids: ["open", "save-project", "copy-link"] },
  { label: "Write", ids: ["add-entity", "add-relation"] },
  { label: "Lists", ids: ["changes", "notes", "commands", "keys"] },
  { label: "Theme", ids: THEMES.map((theme) => `theme-${theme}`) },
  { label: "This page", ids: ["storage", "about"] },
];

function Item({ id }: { readonly id: string }) {
  const { explorer } = useSurroundings();
  const state = useStore(explorer.state);
  const data = useStore(explorer.data);
  const command = commandOf(id);
  if (command === null) return null;
  const isOn = command.isOn?.(state);
  const { notes: written, edits } = state.shared;
  const count = id === "notes" ? written.length : id === "changes" ? edits.length : 0;
  const notes = count > 0 ? ` (${count})` : "";
  const [key] = command.keys;
  return (
    <MenuItem
      id={id}
      className="cx-menu-item"
      textValue={command.label}
      isDisabled={(command.obstacle?.(state, data) ?? null) !== null}
    >
      <span>
        {command.label}
        {notes}
        {isOn === true ? (
          <>
            {" "}
            <span aria-hidden="true">✓</span>
            <span className="cx-hidden">(chosen)</span>
          </>
        ) : null}
      </span>
      {key === undefined ? null : <kbd>{toKeyWords(key)}</kbd>}
    </MenuItem>
  );
}

/** What is not needed at every moment. */
export default function MoreMenu() {
  const { explorer, stage } = useSurroundings();
  const isWide = useMedia(WIDE_BAR);
  return (
    <MenuTrigger>
      {isWide ? (
        <Button className="cx-button">More</Button>
      ) : (
        <Button className="cx-button cx-icon-button cx-more" aria-label="More">
          <Icon name="more" size={20} />
        </Button>
      )}
      <Popover className="cx-popover cx-menu-popover" placement="bottom end">
        <Menu
          className="cx-menu"
          aria-label="More"
          onAction={(key) => {
            const command = commandOf(String(key));
            if (command !== null) runCommand(command, explorer, stage);
          }}
        >
          {GROUPS.flatMap(({ label, ids }, place) => [
            ...(place === 0 ? [] : [<Separator key={`above ${label}`} className="cx-menu-line" />]),
            <MenuSection key={label} aria-label={label}>
              {ids.map((id) => (
                <Item key={id} id={id} />
              ))}
            </MenuSection>,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
