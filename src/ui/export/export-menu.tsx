import { useState } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
  Text,
} from "react-aria-components";
import { pathScope } from "../../app/selectors.ts";
import type { Scope } from "../../core/engine.ts";
import type { Format } from "../../core/formats/format.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { FormatOptions, toOptions } from "./format-options.tsx";
import { toHighlight } from "./to-highlight.ts";
import { today } from "./today.ts";
import { useExport } from "./use-export.ts";
import { useWriters } from "./use-writers.ts";

/** The scopes on offer, the first possible one chosen until the reader chooses another. */
function useScopes() {
  const lens = useAppState((state) => state.shared.lens);
  const question = useAppState((state) => state.shared.path);
  const opened = useData((data) => data.opened);
  const answer = useData((data) => data.answer);
  const paths = pathScope(question, { opened, answer });
  const isFiltered = Object.keys(lens).length > 0;
  const all: Scope = { kind: "all" };
  const visible: Scope | null = isFiltered ? { kind: "lens", lens } : null;
  return {
    preferred: isFiltered ? "visible" : "all",
    scopes: [
      { id: "all", label: "Everything", scope: all },
      {
        id: "visible",
        label: isFiltered ? "What is visible" : "What is visible (all of it)",
        scope: visible,
      },
      { id: "paths", label: paths === null ? "The shown paths" : paths.about, scope: paths },
    ],
  };
}

/** `GEXF` of `GEXF (Gephi)`; the whole label where two formats share the short one. */
function toName(label: string, writers: readonly Format[]): string {
  const toShort = (text: string) => text.split(" (")[0] ?? text;
  const isAlone = writers.filter((other) => toShort(other.label) === toShort(label)).length === 1;
  return isAlone ? toShort(label) : label;
}

/** What to save, and as what: every format that the program can write appears here. */
export default function ExportMenu() {
  const { actions } = useExplorer();
  const save = useExport();
  const writers = useWriters();
  const { scopes, preferred } = useScopes();
  const question = useAppState((state) => state.shared.path);
  const opened = useData((data) => data.opened);
  const answer = useData((data) => data.answer);
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const possible = scopes.filter(({ scope }) => scope !== null);
  const current = possible.find(({ id }) => id === wanted) ?? possible.find(({ id }) => id === preferred);

  const saveAs = (id: unknown) => {
    const format = writers.find((each) => each.id === id);
    if (format === undefined || current?.scope == null) return;
    save({
      format: format.id,
      scope: current.scope,
      ...toHighlight(question, { opened, answer }),
      options: toOptions(format, chosen),
      today: today(),
    }).catch((error: unknown) =>
      actions.report(`The export failed: ${error instanceof Error ? error.message : String(error)}`),
    );
  };

  return (
    <MenuTrigger>
      <Button className="cx-button cx-button-main">Export</Button>
      <Popover className="cx-popover cx-menu-popover" placement="bottom end">
        <Menu className="cx-menu" onAction={saveAs}>
          <MenuSection>
            <Header className="cx-menu-head">Save as</Header>
            {writers.map(({ id, label, extensions }) => (
              <MenuItem key={id} className="cx-menu-item" id={id} textValue={label}>
                <Text slot="label">{toName(label, writers)}</Text>
                <Text slot="description" className="cx-mute">
                  {label.slice(toName(label, writers).length).replace(/^ \((.*)\)$/, "$1")} .{extensions[0]}
                </Text>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={current === undefined ? [] : [current.id]}
            onSelectionChange={(keys) => setWanted(keys === "all" ? null : String([...keys][0]))}
          >
            <Header className="cx-menu-head">What to save</Header>
            {scopes.map(({ id, label, scope }) => (
              <MenuItem
                key={id}
                className="cx-menu-item"
                id={id}
                isDisabled={scope === null}
                shouldCloseOnSelect={false}
              >
                {label}
              </MenuItem>
            ))}
          </MenuSection>
          {writers.some(({ options }) => options.length > 0) ? (
            <SubmenuTrigger>
              <MenuItem className="cx-menu-item" id="options">
                Options
              </MenuItem>
              <Popover className="cx-popover cx-menu-popover">
                <Menu className="cx-menu">
                  <FormatOptions
                    writers={writers}
                    chosen={chosen}
                    onChoose={(key, value) => setChosen(new Map(chosen).set(key, value))}
                  />
                </Menu>
              </Popover>
            </SubmenuTrigger>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
