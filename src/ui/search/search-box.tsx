import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Collection, ComboBox, Header, Input, ListBox, ListBoxSection, Popover } from "react-aria-components";
import { useStore } from "zustand";
import { runCommand } from "../../app/commands.ts";
import { assertNever } from "../../core/model/result.ts";
import { useAppState, useSurroundings } from "../explorer-context.ts";
import { ListKeeper } from "./list-keeper.tsx";
import { NoResults } from "./no-results.tsx";
import { ResultRow } from "./result-row.tsx";
import { commandText, type Result, toSections } from "./results.ts";
import { useSearch } from "./use-search.ts";

/**
 * The search of the bar: entities, relations, claims, notes and commands that a text reaches; after `>` commands alone.
 * What is chosen opens and takes the focus, so that single keys go on from there (`t`: its relations as a list).
 */
export default function SearchBox() {
  const { explorer, stage } = useSurroundings();
  const { actions } = explorer;
  const [text, setText] = useState("");
  const [isTyping, setTyping] = useState(false);
  const [seen, setSeen] = useState(0);
  const isEntered = useRef(false);
  const wanted = useAppState((state) => state.wanted);
  const state = useStore(explorer.state);
  const data = useStore(explorer.data);
  const query = commandText(text) === null ? text : "";
  const { found, answered } = useSearch(query);
  const isAnswered = answered === query;
  const sections = toSections(text, found, state, data);
  const results = sections.flatMap((section) => section.results);

  if (wanted.count !== seen) {
    setSeen(wanted.count);
    setText(wanted.text);
    setTyping(wanted.text !== "");
  }

  const choose = (result: Result) => {
    isEntered.current = false;
    setTyping(false);
    setText("");
    switch (result.kind) {
      case "entity":
        if (actions.takePick(result.hit.id)) return;
        actions.selectEntity(result.hit.id);
        stage.focus("panel");
        return;
      case "relation":
        actions.selectRelation(result.hit.id);
        stage.focus("panel");
        return;
      case "claim":
        actions.selectRelation(result.hit.relation);
        stage.focus("panel");
        return;
      case "note": {
        const { note } = result.hit;
        if (note.on === "entity") actions.selectEntity(note.id);
        else actions.selectRelation(note.id);
        stage.focus("panel");
        return;
      }
      case "command":
        if (result.command.scope === "canvas") stage.focus("canvas");
        runCommand(result.command, explorer, stage);
        return;
      default:
        assertNever(result);
    }
  };
  const first = results.find((result) => result.kind !== "command" || result.obstacle === null);
  const enter = () => {
    if (text.trim() === "") return;
    if (!isAnswered) isEntered.current = true;
    else if (first !== undefined) choose(first);
  };
  const pressEnter = (event: KeyboardEvent<HTMLElement>) => {
    const isOnResult = event.target instanceof Element && event.target.hasAttribute("aria-activedescendant");
    if (event.key === "Enter" && !isOnResult) enter();
  };
  // Enter came before the answer did.
  useEffect(() => {
    if (isAnswered && isEntered.current) {
      isEntered.current = false;
      if (first !== undefined) choose(first);
    }
  });

  return (
    <>
      <div className="cx-combo" onKeyDownCapture={pressEnter}>
        <ComboBox
          aria-label="Search entities, relations, claims, notes and commands"
          items={sections}
          inputValue={text}
          onInputChange={(next) => {
            setText(next);
            setTyping(next.trim() !== "");
          }}
          selectedKey={null}
          onSelectionChange={(key) => {
            const result = results.find((each) => each.key === key);
            if (result !== undefined) choose(result);
          }}
          menuTrigger="manual"
          onOpenChange={(isOpen) => {
            if (!isOpen) setTyping(false);
          }}
          allowsCustomValue
          allowsEmptyCollection
        >
          <ListKeeper isWanted={isTyping} />
          <Input
            className="cx-field"
            placeholder="Search names, relations, claims …"
            autoComplete="off"
            spellCheck="false"
            dir="auto"
            data-focus="search"
          />
          <Popover className="cx-popover cx-search-popover" offset={4}>
            <section className="cx-results" aria-label="Results">
              <ListBox
                className="cx-listbox"
                renderEmptyState={() => (
                  <NoResults text={text} unknown={found.unknown} isAnswered={isAnswered} />
                )}
              >
                {(section: (typeof sections)[number]) => (
                  <ListBoxSection id={section.id} aria-label={section.label}>
                    <Header className="cx-section-head">
                      {section.label}
                      <span>
                        {section.total > section.results.length
                          ? `${section.results.length} of ${section.total.toLocaleString("en")}`
                          : section.total.toLocaleString("en")}
                      </span>
                    </Header>
                    <Collection items={section.results.map((result) => ({ id: result.key, result }))}>
                      {({ result }) => <ResultRow result={result} />}
                    </Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            </section>
          </Popover>
        </ComboBox>
      </div>
      <span className="cx-search-key">
        <kbd>/</kbd>
      </span>
    </>
  );
}
