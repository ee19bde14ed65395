import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { runCommand } from "../../app/commands/commands.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { assertNever } from "../../core/model/result.ts";
import { useSurroundings } from "../base/explorer-context.ts";
import { NoResults } from "./no-results.tsx";
import { ResultRow } from "./result-row.tsx";
import { commandText, type SearchResult, toSections } from "./results.ts";
import { SuggestField } from "./suggest-field.tsx";
import { useSearch } from "./use-search.ts";

const isOff = (result: SearchResult): boolean => result.kind === "command" && result.obstacle !== null;

/**
 * The search of the bar: entities, relations, claims, notes and commands that a text reaches; after `>` commands alone.
 * What is chosen opens and takes the focus, so that single keys go on from there (`t`: its relations as a list).
 */
export function SearchBox() {
  const { explorer, stage } = useSurroundings();
  const { actions } = explorer;
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const state = useStore(explorer.state);
  const data = useStore(explorer.data);
  const query = commandText(text) === null ? text : "";
  const { found, answered } = useSearch(query);
  const isAnswered = answered === query;
  const sections = toSections(text, found, state, data);
  const results = sections.flatMap((section) => section.results);

  useEffect(
    () =>
      explorer.events.listen((event) => {
        if (event.kind !== "search-filled") return;
        setText(event.text);
        setOpen(event.text !== "");
      }),
    [explorer],
  );

  const choose = (result: SearchResult) => {
    setOpen(false);
    setText("");
    switch (result.kind) {
      case "entity":
        if (actions.pickEndpoint(result.hit.id)) return;
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
        else if (note.on === "relation") actions.selectRelation(note.id);
        else actions.clearSelection();
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
  const first = results.find((result) => !isOff(result));

  return (
    <>
      <SuggestField
        label="Search entities, relations, claims, notes and commands"
        placeholder="Search names, relations, claims …"
        text={text}
        onText={setText}
        isOpen={isOpen}
        onOpenChange={setOpen}
        groups={sections.map(({ id, label, total, results: shown }) => ({
          id,
          label,
          count: (total > shown.length ? `${shown.length} of ` : "") + formatCount(total),
          suggestions: shown.map((result) => ({
            key: result.key,
            row: <ResultRow result={result} />,
            isOff: isOff(result),
          })),
        }))}
        isAnswered={isAnswered}
        empty={<NoResults text={text} unknown={found.unknown} isAnswered={isAnswered} />}
        onChoose={(key) => {
          const result = results.find((each) => each.key === key);
          if (result !== undefined) choose(result);
        }}
        onSettle={(how) => {
          if (how === "leave" || first === undefined) return how === "leave";
          choose(first);
          return true;
        }}
        focusName="search"
      />
      <span className="cx-search-key">
        <kbd>/</kbd>
      </span>
    </>
  );
}
